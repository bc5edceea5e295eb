package dev.parley.gateway.flow.run;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.call.CallInfo;
import dev.parley.api.call.EndReason;
import dev.parley.api.call.TransferOutcome;
import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.CallEndedException;
import dev.parley.api.dialog.CallRecording;
import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.dialog.HandOver;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.dialog.Message;
import dev.parley.api.dialog.Playback;
import dev.parley.api.dialog.Prompt;
import dev.parley.api.dialog.RecordSettings;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.Transcript;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call on paper: the caller's lines are given, the bot's are written down, with what else happens in brackets. A line is what
 * the caller says (with {@code ~0.4} at its end: as sure as that), {@code #} and keys, or empty for silence. A caller without
 * lines hangs up.
 */
final class Call implements Conversation {

    static final CallInfo INFO = new CallInfo(
            "CA1", "+15550000003", "+15550001234", true, List.of("vip"), AudioFormat.MULAW_8K, Instant.EPOCH);

    private static final int LONGEST_SENT = 64 * 1024;

    private CallInfo info = INFO;
    private final Deque<String> lines;
    private final List<String> log = new ArrayList<>();
    private final Map<String, Object> variables = new LinkedHashMap<>();
    private final List<ListenSettings> listened = new ArrayList<>();
    private final List<Prompt> prompts = new ArrayList<>();
    private final List<BargeIn> bargeIns = new ArrayList<>();
    private boolean deaf;
    private boolean over;

    Call(String... lines) {
        this.lines = new ArrayDeque<>(Arrays.asList(lines));
    }

    /** Under another id. */
    Call id(String id) {
        info = new CallInfo(id, INFO.to(), INFO.from(), true, INFO.metadata(), INFO.format(), INFO.startedAt());
        return this;
    }

    /** The other side was not reached. */
    Call cameBack(TransferOutcome why) {
        info = new CallInfo(
                info.id(),
                info.to(),
                info.from(),
                true,
                info.metadata(),
                info.format(),
                info.startedAt(),
                Optional.of(why));
        return this;
    }

    /** Without a recognizer. */
    Call deaf() {
        deaf = true;
        return this;
    }

    List<String> log() {
        return log;
    }

    /** How the bot listened at each question. */
    List<ListenSettings> listened() {
        return listened;
    }

    List<Prompt> prompts() {
        return prompts;
    }

    List<BargeIn> bargeIns() {
        return bargeIns;
    }

    void note(String event) {
        log.add("[" + event + "]");
    }

    private void alive() {
        if (over) {
            throw new CallEndedException(EndReason.BOT_HUNG_UP);
        }
    }

    private void write(Prompt prompt, BargeIn bargeIn) {
        alive();
        prompts.add(prompt);
        bargeIns.add(bargeIn);
        switch (prompt) {
            case Prompt.Text text -> log.add(text.words());
            case Prompt.Clip clip -> note("plays " + clip.file().getFileName());
            case Prompt.Loop loop -> note("loops " + loop.file().getFileName());
            case Prompt.Silence silence -> note("silent for " + silence.duration());
            case Prompt.Pieces _ -> note("pieces");
        }
    }

    private String line() {
        alive();
        if (lines.isEmpty()) {
            over = true;
            throw new CallEndedException(EndReason.CALLER_HUNG_UP);
        }
        return lines.removeFirst();
    }

    @Override
    public CallInfo call() {
        return info;
    }

    @Override
    public Map<String, Object> variables() {
        return variables;
    }

    @Override
    public Playback say(Prompt prompt, BargeIn bargeIn) {
        write(prompt, bargeIn);
        return new Played("");
    }

    @Override
    public Playback start(Prompt prompt, BargeIn bargeIn) {
        write(prompt, bargeIn);
        return new Played(prompt instanceof Prompt.Loop ? "music" : "");
    }

    @Override
    public Answer ask(Prompt prompt, ListenSettings settings) {
        write(prompt, settings.bargeIn());
        return listen(settings);
    }

    @Override
    public Answer listen(ListenSettings settings) {
        listened.add(settings);
        if (deaf) {
            throw new SpeechException(SpeechException.Kind.UNAVAILABLE, "no recognizer");
        }
        String line = line();
        if (line.isEmpty()) {
            return new Answer.NoInput();
        } else if (line.startsWith("#")) {
            return digits(line, settings.digits());
        }
        String[] parts = line.split(" ~");
        double sure = parts.length > 1 ? Double.parseDouble(parts[1]) : 1;
        return new Answer.Utterance(
                new Transcript(parts[0], true, sure, Duration.ZERO, Duration.ofSeconds(1), List.of()));
    }

    private static Answer.Digits digits(String line, DigitSettings settings) {
        String keys = line.substring(1);
        return new Answer.Digits(keys, keys.length() >= settings.min());
    }

    @Override
    public ListenSettings listening() {
        return ListenSettings.DEFAULTS;
    }

    @Override
    public Answer.Digits collectDigits(DigitSettings settings) {
        note("keys");
        String line = line();
        return line.startsWith("#") ? digits(line, settings) : new Answer.Digits("", false);
    }

    @Override
    public void press(String digits, Duration press, Duration gap) {
        note("presses " + digits);
    }

    @Override
    public CallRecording recording() {
        return new CallRecording() {
            @Override
            public boolean active() {
                return true;
            }

            @Override
            public void start() {
                note("records");
            }

            @Override
            public void stop() {
                note("records no more");
            }

            @Override
            public void pause() {
                note("paused");
            }

            @Override
            public void resume() {
                note("resumed");
            }
        };
    }

    @Override
    public Optional<Message> record(RecordSettings settings) {
        note("tone " + settings.longest());
        String line = line();
        return line.isEmpty()
                ? Optional.empty()
                : Optional.of(new Message(Path.of("messages/m1.wav"), Duration.ofMillis(4600), line));
    }

    @Override
    public void send(String name, Map<String, Object> data) {
        if (data.toString().length() > LONGEST_SENT) {
            throw new IllegalArgumentException("too large");
        }
        note("sends " + name + " " + data);
    }

    @Override
    public void handOver(HandOver target) {
        note(
                switch (target) {
                    case HandOver.OutDial dial ->
                        "dials " + dial.destination() + " showing '" + dial.callingNumber() + "' for " + dial.ringFor()
                                + (dial.comesBack() ? " or comes back" : "");
                    case HandOver.Redirect redirect -> "redirects to " + redirect.actionUrl();
                });
        over = true;
    }

    @Override
    public void hangUp(String reason) {
        note("hangs up" + (reason.isEmpty() ? "" : ": " + reason));
        over = true;
    }

    /** Over at once; music until it is stopped. */
    private final class Played implements Playback {

        private final String what;

        Played(String what) {
            this.what = what;
        }

        @Override
        public String text() {
            return "";
        }

        @Override
        public String heard() {
            return "";
        }

        @Override
        public boolean completed() {
            return what.isEmpty();
        }

        @Override
        public boolean ended() {
            return what.isEmpty();
        }

        @Override
        public void await() {}

        @Override
        public void stop() {
            note(what + " stops");
        }
    }
}
