package dev.parley.gateway.call;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.dialog.Message;
import dev.parley.api.dialog.RecordSettings;
import dev.parley.api.speech.Expected;
import dev.parley.api.speech.Transcript;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Takes messages: has the caller's side written down, in sound and in words, and decides when they have finished. Words are
 * good to have, but a message is taken without. On the call's loop only.
 */
final class MessageTaker {

    /** How long the caller may take to begin, if the silence that ends a message is shorter. */
    private static final Duration BEGINNING = Duration.ofSeconds(5);

    /** So much voice is a message, even if nobody understood a word; less may be a cough. */
    private static final long SPOKEN_NANOS = Duration.ofSeconds(1).toNanos();

    private final CallLoop loop;
    private final Ear ear;
    private final CallRecorder recorder;
    private final CallLedger ledger;
    private final AudioFormat format;
    private final Alarm longest;
    private @Nullable Taking underWay;

    /** One message on its way. */
    private static final class Taking {
        final RecordSettings settings;
        final ListenSettings listen;
        final CompletableFuture<Optional<Message>> result;
        final Recording file;
        final long begunAt;
        final StringBuilder text = new StringBuilder();
        long voiceNanos;
        boolean ending;

        /** The turn that is listened to; null once no recognizer can be had. */
        @Nullable
        Listening turn;

        Taking(
                RecordSettings settings,
                ListenSettings listen,
                CompletableFuture<Optional<Message>> result,
                Recording file,
                long begunAt) {
            this.settings = settings;
            this.listen = listen;
            this.result = result;
            this.file = file;
            this.begunAt = begunAt;
        }

        void add(Transcript heard) {
            text.append(text.isEmpty() ? "" : " ").append(heard.text());
        }

        /** The silence that ends it, as things stand. */
        Duration silence() {
            boolean begun = !text.isEmpty() || voiceNanos > 0;
            return begun || settings.silence().compareTo(BEGINNING) > 0 ? settings.silence() : BEGINNING;
        }
    }

    MessageTaker(CallLoop loop, Ear ear, CallRecorder recorder, CallLedger ledger, AudioFormat format) {
        this.loop = loop;
        this.ear = ear;
        this.recorder = recorder;
        this.ledger = ledger;
        this.format = format;
        this.longest = new Alarm(loop);
    }

    boolean underWay() {
        return underWay != null;
    }

    /** Begins to take a message. */
    void take(RecordSettings settings, ListenSettings listen, CompletableFuture<Optional<Message>> result) {
        if (underWay != null) {
            result.completeExceptionally(new IllegalStateException("a message is being taken already"));
            return;
        }
        Recording file = recorder.startMessage();
        if (file == null) {
            result.complete(Optional.empty());
            return;
        }
        Taking taking = new Taking(settings, listen, result, file, loop.nanos());
        underWay = taking;
        longest.set(settings.longest(), () -> finish(taking));
        listen(taking, taking.silence());
    }

    private void listen(Taking taking, Duration patience) {
        RecordSettings settings = taking.settings;
        Listening turn = ear.listen(new ListenSettings(
                taking.listen.language(),
                List.of(),
                Expected.ANYTHING,
                BargeIn.NONE,
                patience,
                settings.silence(),
                settings.silence(),
                settings.longest(),
                taking.listen.digits(),
                taking.listen.recognizer()));
        taking.turn = turn;
        var _ = turn.answer.whenComplete((answer, failure) -> heard(taking, turn, answer));
    }

    /** @param answer null if no recognizer can be had */
    private void heard(Taking taking, Listening turn, @Nullable Answer answer) {
        if (underWay != taking) {
            return;
        }
        taking.turn = null;
        switch (answer) {
            case null -> {
                keepWords(taking, turn);
                if (taking.ending) {
                    conclude(taking);
                }
            }
            case Answer.Utterance(Transcript words) -> {
                taking.add(words);
                long quiet = loop.nanos() - turn.lastWords;
                if (ear.detectsVoice()) {
                    quiet = Math.max(quiet, ear.quietNanos());
                }
                Duration left = taking.settings.silence().minusNanos(quiet);
                if (taking.ending || !left.isPositive()) {
                    conclude(taking);
                } else {
                    listen(taking, left);
                }
            }
            case Answer.NoInput _, Answer.Digits _ -> conclude(taking);
        }
    }

    /** What was understood of a turn that nobody will finish. */
    private void keepWords(Taking taking, Listening turn) {
        Transcript words = turn.transcript();
        if (words != null) {
            ledger.heard(words);
            taking.add(words);
        }
    }

    /** Another frame has come. */
    void follow() {
        Taking taking = underWay;
        if (taking == null || taking.ending) {
            return;
        }
        if (ear.hearsVoice()) {
            taking.voiceNanos += Voice.FRAME_NANOS;
        }
        if (taking.turn == null && ear.detectsVoice()) {
            long quiet = Math.min(ear.quietNanos(), loop.nanos() - taking.begunAt);
            if (quiet >= taking.silence().toNanos()) {
                conclude(taking);
            }
        }
    }

    /** The caller has pressed a key. */
    void pressed(char key) {
        Taking taking = underWay;
        if (taking != null && taking.settings.finishKey().equals(String.valueOf(key))) {
            finish(taking);
        }
    }

    /** Ends it now; it may take a moment until the last words are there. */
    private void finish(Taking taking) {
        if (taking.ending) {
            return;
        }
        taking.ending = true;
        longest.cancel();
        recorder.endMessage();
        Listening turn = taking.turn;
        if (turn == null) {
            conclude(taking);
        } else {
            ear.finishNow(turn);
        }
    }

    private void conclude(Taking taking) {
        underWay = null;
        longest.cancel();
        // It has no reply to wait for.
        ledger.nothingHeard();
        recorder.endMessage();
        Recording file = taking.file;
        if (!spoken(taking)) {
            file.discard();
            taking.result.complete(Optional.empty());
            return;
        }
        recorder.keep(file);
        Duration length = format.duration(file.bytes());
        String text = taking.text.toString();
        file.close(() -> {
            Optional<Message> message = file.path().map(path -> new Message(path, length, text));
            loop.execute(() -> taking.result.complete(message));
        });
    }

    private static boolean spoken(Taking taking) {
        return !taking.text.isEmpty() || taking.voiceNanos >= SPOKEN_NANOS;
    }

    /** The call is over: what there is of a message is kept. */
    void end() {
        Taking taking = underWay;
        if (taking == null) {
            return;
        }
        underWay = null;
        longest.cancel();
        Listening turn = taking.turn;
        if (turn != null) {
            keepWords(taking, turn);
        }
        recorder.endMessage();
        if (spoken(taking)) {
            recorder.keep(taking.file);
            taking.file.close();
        } else {
            taking.file.discard();
        }
    }
}
