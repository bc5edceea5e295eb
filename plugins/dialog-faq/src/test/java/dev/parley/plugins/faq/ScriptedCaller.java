package dev.parley.plugins.faq;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.call.CallInfo;
import dev.parley.api.call.EndReason;
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
import dev.parley.api.speech.Transcript;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A caller who says lines one after the other and then hangs up; keeps what was said by both. */
final class ScriptedCaller implements Conversation {

    /** A line that is no words: the caller stays silent. */
    static final String SILENCE = "...";

    private final Deque<String> lines = new ArrayDeque<>();
    private final Map<String, Object> variables = new HashMap<>();
    private final List<String> heard = new ArrayList<>();

    ScriptedCaller(String... lines) {
        this.lines.addAll(List.of(lines));
    }

    /** The conversation, a line each: {@code bot: ...}, {@code caller: ...}, {@code -> +1...}. */
    List<String> conversation() {
        return heard;
    }

    @Override
    public Answer listen(ListenSettings settings) {
        String line = lines.poll();
        if (line == null) {
            heard.add("caller hangs up");
            throw new CallEndedException(EndReason.CALLER_HUNG_UP);
        }
        heard.add("caller: " + line);
        if (line.equals(SILENCE)) {
            return new Answer.NoInput();
        } else if (line.matches("[0-9*#]+")) {
            return new Answer.Digits(line, true);
        }
        return new Answer.Utterance(new Transcript(line, true, 1, Duration.ZERO, Duration.ofSeconds(1), List.of()));
    }

    @Override
    public Playback say(Prompt prompt, BargeIn bargeIn) {
        Playback playback = start(prompt, bargeIn);
        heard.add("bot: " + playback.text());
        return playback;
    }

    @Override
    public Playback start(Prompt prompt, BargeIn bargeIn) {
        return new Said(((Prompt.Text) prompt).text());
    }

    @Override
    public Answer ask(Prompt prompt, ListenSettings settings) {
        say(prompt);
        return listen(settings);
    }

    @Override
    public void handOver(HandOver target) {
        heard.add("-> " + ((HandOver.OutDial) target).destination());
    }

    @Override
    public void hangUp(String reason) {
        heard.add("bot hangs up");
    }

    @Override
    public void send(String name, Map<String, Object> data) {
        heard.add("sent: " + name);
    }

    @Override
    public Optional<Message> record(RecordSettings settings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CallInfo call() {
        return new CallInfo("1", "+1", "+2", true, List.of(), AudioFormat.MULAW_8K, Instant.EPOCH);
    }

    @Override
    public Map<String, Object> variables() {
        return variables;
    }

    @Override
    public ListenSettings listening() {
        return ListenSettings.DEFAULTS;
    }

    @Override
    public Answer.Digits collectDigits(DigitSettings settings) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void press(String digits, Duration press, Duration gap) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CallRecording recording() {
        throw new UnsupportedOperationException();
    }

    private record Said(String text) implements Playback {
        @Override
        public String heard() {
            return text;
        }

        @Override
        public boolean completed() {
            return true;
        }

        @Override
        public boolean ended() {
            return true;
        }

        @Override
        public void await() {}

        @Override
        public void stop() {}
    }
}
