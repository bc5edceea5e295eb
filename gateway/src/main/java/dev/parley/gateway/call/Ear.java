package dev.parley.gateway.call;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.Transcript;
import dev.parley.api.speech.VoiceActivityStream;
import dev.parley.gateway.call.Listening.Phase;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Listens to the caller, turn by turn: voice activity says when somebody speaks and when they have stopped, the recognizer
 * says what. On the call's loop only.
 */
final class Ear {

    /** So many frames with voice in a row are speech; fewer are a click. */
    private static final int ONSET_FRAMES = 3;

    /** Frames kept from before listening begins: 1.5 s. */
    private static final int PRE_ROLL_FRAMES = 75;

    /** Frames handed on from before the onset of speech, or of listening: 300 ms. */
    private static final int LEAD_IN_FRAMES = 15;

    /** How long the recognizer may take for its last words before we go on with what we have. */
    private static final Duration FINAL_WAIT = Duration.ofSeconds(2);

    private final CallLoop loop;
    private final AudioFormat format;
    private final SpeechRecognizer recognizer;
    private final @Nullable VoiceActivityStream voiceActivity;
    private final EarListener listener;
    private final PreRoll preRoll;

    private @Nullable RecognitionStream stream;
    private @Nullable StreamListener streamListener;
    private @Nullable RecognitionRequest request;
    private @Nullable Listening turn;
    private @Nullable Future<?> noInput;
    private @Nullable Future<?> bound;
    private int voiced;
    private int framesSinceOnset;
    private boolean speaking;
    private long lastVoice;

    Ear(
            CallLoop loop,
            AudioFormat format,
            SpeechRecognizer recognizer,
            @Nullable VoiceActivityStream voiceActivity,
            EarListener listener) {
        this.loop = loop;
        this.format = format;
        this.recognizer = recognizer;
        this.voiceActivity = voiceActivity;
        this.listener = listener;
        this.preRoll = new PreRoll(PRE_ROLL_FRAMES, format.bytesPerSecond() / 50);
    }

    /**
     * Takes the caller's next frame.
     *
     * @param tone whether a key's tone is in it: it is no speech then, whatever it sounds like
     */
    void frame(ByteBuffer frame, boolean tone) {
        boolean voice = !tone && voiceActivity != null && voiceActivity.isSpeech(frame);
        track(voice);
        Listening current = turn;
        if (current == null || stream == null) {
            preRoll.add(frame);
            return;
        }
        if (!tone) {
            stream.audio(frame);
        }
        follow(current);
    }

    private void track(boolean voice) {
        voiced = voice ? voiced + 1 : 0;
        framesSinceOnset++;
        if (voice) {
            lastVoice = loop.nanos();
        }
        if (voiced == ONSET_FRAMES && !speaking) {
            speaking = true;
            framesSinceOnset = ONSET_FRAMES;
        }
    }

    private void follow(Listening current) {
        if (!speaking) {
            return;
        }
        if (current.phase == Phase.WAITING) {
            begin(current);
        }
        long silence = loop.nanos() - lastVoice;
        if (silence >= current.settings.endSilence().toNanos()) {
            speaking = false;
            if (current.phase == Phase.SPEAKING) {
                finish(current);
            }
        }
    }

    /** Begins a turn. The answer is completed on the loop, exceptionally if the recognizer cannot be had. */
    Listening listen(ListenSettings settings, CompletableFuture<Answer> answer) {
        Listening started = new Listening(settings, answer);
        turn = started;
        if (speaking && loop.nanos() - lastVoice >= settings.endSilence().toNanos()) {
            speaking = false;
        }
        try {
            open(new RecognitionRequest(format, settings.language(), settings.phrases()));
        } catch (SpeechException failure) {
            fail(failure);
            return started;
        }
        if (stream != null) {
            preRoll.drain((speaking ? framesSinceOnset : 0) + LEAD_IN_FRAMES, stream::audio);
        }
        noInput = loop.after(settings.noInputTimeout(), () -> noInput(started));
        follow(started);
        return started;
    }

    /** Gives the turn up, because digits came instead. */
    void cancel() {
        if (turn != null && turn.phase != Phase.WAITING && stream != null) {
            closeStream();
        }
        turn = null;
        cancelTimers();
    }

    void close() {
        cancel();
        closeStream();
        if (voiceActivity != null) {
            voiceActivity.close();
        }
    }

    private void begin(Listening current) {
        current.phase = Phase.SPEAKING;
        cancelTimers();
        bound = loop.after(current.settings.maxDuration(), () -> finish(current));
    }

    private void finish(Listening current) {
        if (turn != current || current.phase == Phase.FINISHING) {
            return;
        }
        long speechEnd = current.phase == Phase.SPEAKING ? lastVoice : loop.nanos();
        current.phase = Phase.FINISHING;
        cancelTimers();
        listener.turnEnded(speechEnd);
        bound = loop.after(FINAL_WAIT, () -> conclude(current));
        if (stream != null) {
            stream.endUtterance();
        }
    }

    private void noInput(Listening current) {
        if (turn != current || current.phase != Phase.WAITING) {
            return;
        }
        if (current.words()) {
            finish(current);
        } else {
            settle(current, new Answer.NoInput());
        }
    }

    /** The recognizer has said all it has to say about the turn. */
    private void conclude(Listening current) {
        if (turn != current) {
            return;
        }
        cancelTimers();
        Transcript transcript = current.transcript();
        if (transcript != null) {
            listener.heard(transcript);
            settle(current, new Answer.Utterance(transcript));
        } else {
            // A noise, not words: the caller still has the floor.
            current.phase = Phase.WAITING;
            noInput = loop.after(current.settings.noInputTimeout(), () -> noInput(current));
        }
    }

    private void settle(Listening current, Answer answer) {
        turn = null;
        cancelTimers();
        current.answer.complete(answer);
    }

    private void fail(SpeechException failure) {
        listener.failed(failure);
        closeStream();
        Listening current = turn;
        if (current == null) {
            return;
        }
        if (!current.reopened && request != null) {
            current.reopened = true;
            try {
                open(request);
                return;
            } catch (SpeechException again) {
                listener.failed(again);
            }
        }
        turn = null;
        cancelTimers();
        current.answer.completeExceptionally(failure);
    }

    private void open(RecognitionRequest wanted) {
        if (stream != null && wanted.equals(request)) {
            return;
        }
        closeStream();
        request = wanted;
        StreamListener ours = new StreamListener();
        stream = recognizer.open(wanted, ours);
        streamListener = ours;
    }

    private void closeStream() {
        if (stream != null) {
            stream.close();
            stream = null;
        }
        if (streamListener != null) {
            streamListener.current = false;
            streamListener = null;
        }
    }

    private void cancelTimers() {
        if (noInput != null) {
            noInput.cancel(false);
        }
        if (bound != null) {
            bound.cancel(false);
        }
    }

    private void transcript(Transcript transcript) {
        Listening current = turn;
        if (current == null) {
            return;
        }
        current.hear(transcript);
        if (!transcript.isFinal()) {
            listener.interim(transcript);
        } else if (!speaking && current.words()) {
            // No voice was noticed, or the engine was quicker than the silence we wait for.
            finish(current);
        }
    }

    /** Brings one stream's reports to the loop, and lets those of a stream that was given up fall. */
    private final class StreamListener implements RecognitionListener {

        private boolean current = true;

        @Override
        public void transcript(Transcript transcript) {
            post(() -> Ear.this.transcript(transcript));
        }

        @Override
        public void utteranceEnded() {
            post(() -> {
                if (turn != null && turn.phase == Phase.FINISHING) {
                    conclude(turn);
                }
            });
        }

        @Override
        public void failed(SpeechException failure) {
            post(() -> fail(failure));
        }

        private void post(Runnable report) {
            loop.execute(() -> {
                if (current) {
                    report.run();
                }
            });
        }
    }
}
