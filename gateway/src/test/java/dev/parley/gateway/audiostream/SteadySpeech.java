package dev.parley.gateway.audiostream;

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
import dev.parley.gateway.call.PromptListener;
import dev.parley.gateway.call.PromptStream;
import dev.parley.gateway.call.TurnTaking;
import dev.parley.gateway.call.TurnWords;
import dev.parley.gateway.speech.AnyFormatRecognizer;
import dev.parley.gateway.speech.AnyFormatVoiceActivity;
import dev.parley.gateway.testing.Rankings;
import dev.parley.gateway.testing.TestCall;
import dev.parley.gateway.testing.VirtualLoop;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Engines for a call in which the same goes on and on: per frame they allocate nothing. */
final class SteadySpeech {

    private static final AudioFormat FORMAT = AudioFormat.MULAW_8K;
    private static final Duration EVER = Duration.ofDays(1000);
    private static final byte[] MINUTE = audio(Duration.ofMinutes(1), true);
    private static final Map<String, TurnWords> WORDS = Map.of("en-US", TurnWords.NONE);
    private static final TurnTaking TURNS = TestCall.TURNS.withWords(WORDS::get);

    private final Patient recognizer = new Patient();

    /** A dialog in words with these engines. */
    CallPlan.Talk talk(Dialog dialog) {
        return new CallPlan.Words(
                dialog,
                Rankings.recognizers(new VirtualLoop(), new AnyFormatRecognizer(recognizer)),
                Optional.of(new AnyFormatVoiceActivity(new Loudness())),
                SteadySpeech::speak,
                ListenSettings.DEFAULTS.withNoInputTimeout(EVER).withMaxDuration(EVER),
                TURNS,
                "");
    }

    /** How many frames the recognizer has got. */
    int heard() {
        return recognizer.frames;
    }

    /** So much noise, or silence. */
    static byte[] audio(Duration duration, boolean loud) {
        byte[] audio = new byte[FORMAT.bytes(duration)];
        if (loud) {
            new Random(1).nextBytes(audio);
        } else {
            Arrays.fill(audio, FORMAT.silence());
        }
        return audio;
    }

    /** A prompt without an end, a minute at a time. */
    private static PromptStream speak(Prompt prompt, AudioFormat format, PromptListener listener) {
        return new PromptStream() {
            @Override
            public void next() {
                listener.segmentStarted("on and on");
                listener.audio(ByteBuffer.wrap(MINUTE));
                listener.segmentEnded();
            }

            @Override
            public void cancel() {}
        };
    }

    /** Takes for speech what is not silent. */
    private static final class Loudness implements VoiceActivityDetector, VoiceActivityStream {

        @Override
        public List<AudioFormat> formats() {
            return List.of(FORMAT);
        }

        @Override
        public VoiceActivityStream open(AudioFormat format) {
            return this;
        }

        @Override
        public boolean isSpeech(ByteBuffer frame) {
            return frame.get(frame.position()) != FORMAT.silence();
        }

        @Override
        public void close() {}
    }

    /** Hears all and makes nothing of it. */
    private static final class Patient implements SpeechRecognizer {

        private int frames;

        @Override
        public RecognizerCapabilities capabilities() {
            return new RecognizerCapabilities(List.of(FORMAT), Set.of(), true, false, false);
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
