package dev.parley.bench.parts;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.dialog.Prompt;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.RecognizerCapabilities;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.VoiceActivityDetector;
import dev.parley.api.speech.VoiceActivityStream;
import dev.parley.gateway.call.CallPlan;
import dev.parley.gateway.call.CallRecognizer;
import dev.parley.gateway.call.PromptListener;
import dev.parley.gateway.call.PromptStream;
import dev.parley.gateway.call.TurnTaking;
import dev.parley.gateway.call.TurnWords;
import dev.parley.gateway.speech.AnyFormatRecognizer;
import dev.parley.gateway.speech.AnyFormatVoiceActivity;
import dev.parley.gateway.speech.EngineState;
import dev.parley.gateway.speech.FallbackRecognizer;
import dev.parley.gateway.speech.FallbackSettings;
import dev.parley.gateway.speech.Ranked;
import dev.parley.gateway.speech.Ranking;
import dev.parley.gateway.speech.RecognizerProbe;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Engines for a call in which the same goes on and on: they do next to nothing, so that the gateway's part is measured. */
final class SteadySpeech {

    private static final Duration EVER = Duration.ofDays(1000);
    private static final TurnTaking TURNS =
            new TurnTaking(Duration.ofMillis(1500), language -> TurnWords.NONE, Duration.ZERO, List.of());
    private static final FallbackSettings FALLBACK = new FallbackSettings(
            Duration.ofSeconds(2),
            Duration.ofSeconds(2),
            Duration.ofMillis(800),
            Duration.ofMillis(1500),
            Duration.ofSeconds(2));

    private final AudioFormat format;
    private final byte[] minute;
    private final FrameLoop loop;
    private final Patient recognizer;

    SteadySpeech(AudioFormat format, FrameLoop loop) {
        this.format = format;
        this.loop = loop;
        this.minute = Noise.loud(format, Duration.ofMinutes(1));
        this.recognizer = new Patient(format);
    }

    /** A dialog in words with these engines. */
    CallPlan.Talk talk(Dialog dialog) {
        return new CallPlan.Words(
                dialog,
                fallback(),
                Optional.of(new AnyFormatVoiceActivity(new Loudness(format))),
                (prompt, of, listener) -> speak(prompt, listener),
                ListenSettings.DEFAULTS.withNoInputTimeout(EVER).withMaxDuration(EVER),
                TURNS,
                "");
    }

    /** How many frames the recognizer has got. */
    long heard() {
        return recognizer.frames;
    }

    private CallRecognizer fallback() {
        EngineState state = new EngineState(
                "recognizer",
                "patient",
                0,
                new EngineState.Probing(new RecognizerProbe(recognizer), Duration.ofSeconds(10), loop));
        return new FallbackRecognizer(
                new Ranking<>(List.of(new Ranked<SpeechRecognizer>(new AnyFormatRecognizer(recognizer), state))),
                FALLBACK);
    }

    /** A prompt without an end, a minute at a time. */
    private PromptStream speak(Prompt prompt, PromptListener listener) {
        return new PromptStream() {
            @Override
            public void next() {
                listener.segmentStarted(prompt.toString());
                listener.audio(ByteBuffer.wrap(minute));
                listener.segmentEnded();
            }

            @Override
            public void cancel() {}
        };
    }

    /** Takes for speech what is not silent. */
    private record Loudness(AudioFormat format) implements VoiceActivityDetector, VoiceActivityStream {

        @Override
        public List<AudioFormat> formats() {
            return List.of(format);
        }

        @Override
        public VoiceActivityStream open(AudioFormat of) {
            return this;
        }

        @Override
        public boolean isSpeech(ByteBuffer frame) {
            return frame.get(frame.position()) != format.silence();
        }

        @Override
        public void close() {}
    }

    /** Hears all and makes nothing of it. */
    private static final class Patient implements SpeechRecognizer {

        private final AudioFormat format;
        private long frames;

        Patient(AudioFormat format) {
            this.format = format;
        }

        @Override
        public RecognizerCapabilities capabilities() {
            return new RecognizerCapabilities(List.of(format), Set.of(), true, false, false);
        }

        @Override
        public RecognitionStream open(RecognitionRequest request, RecognitionListener listener) {
            return new RecognitionStream() {
                @Override
                public void audio(ByteBuffer frame) {
                    frames++;
                }

                @Override
                public void endUtterance() {
                    listener.utteranceEnded();
                }

                @Override
                public void close() {}
            };
        }
    }
}
