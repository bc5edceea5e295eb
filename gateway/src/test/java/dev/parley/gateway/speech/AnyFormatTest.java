package dev.parley.gateway.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.RecognizerCapabilities;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.Transcript;
import dev.parley.api.speech.VoiceActivityDetector;
import dev.parley.api.speech.VoiceActivityStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Engines that want another format than the call's. */
class AnyFormatTest {

    private final List<String> seen = new ArrayList<>();

    private final RecognitionListener deaf = new RecognitionListener() {
        @Override
        public void transcript(Transcript transcript) {}

        @Override
        public void utteranceEnded() {}

        @Override
        public void failed(SpeechException failure) {}
    };

    private SpeechRecognizer recognizer(AudioFormat... formats) {
        return new SpeechRecognizer() {
            @Override
            public RecognizerCapabilities capabilities() {
                return new RecognizerCapabilities(List.of(formats), Set.of(), true, true, true);
            }

            @Override
            public RecognitionStream open(RecognitionRequest request, RecognitionListener listener) {
                seen.add("open " + request.format().contentType() + " " + request.language() + request.phrases());
                return new RecognitionStream() {
                    @Override
                    public void audio(ByteBuffer frame) {
                        seen.add("audio " + frame.remaining());
                    }

                    @Override
                    public void endUtterance() {
                        seen.add("end");
                    }

                    @Override
                    public void close() {
                        seen.add("close");
                    }
                };
            }

            @Override
            public void close() {
                seen.add("closed");
            }
        };
    }

    private VoiceActivityDetector detector(AudioFormat... formats) {
        return new VoiceActivityDetector() {
            @Override
            public List<AudioFormat> formats() {
                return List.of(formats);
            }

            @Override
            public VoiceActivityStream open(AudioFormat format) {
                return new VoiceActivityStream() {
                    @Override
                    public boolean isSpeech(ByteBuffer frame) {
                        seen.add("frame " + frame.remaining());
                        return frame.get(frame.limit() - 1) != 0;
                    }

                    @Override
                    public void close() {
                        seen.add("close");
                    }
                };
            }
        };
    }

    private static RecognitionRequest request(AudioFormat format) {
        return new RecognitionRequest(format, "de-DE", List.of("ja"));
    }

    @Test
    void aRecognizerThatTakesTheFormatGetsItAsItIs() {
        var stream = new AnyFormatRecognizer(recognizer(AudioFormat.L16_16K, AudioFormat.MULAW_8K))
                .open(request(AudioFormat.MULAW_8K), deaf);
        stream.audio(ByteBuffer.allocate(160));

        assertThat(seen).containsExactly("open audio/mulaw;rate=8000 de-DE[ja]", "audio 160");
    }

    @Test
    void aRecognizerThatDoesNotGetsWhatItLikesBest() {
        var recognizer = new AnyFormatRecognizer(recognizer(AudioFormat.L16_16K, AudioFormat.L16_8K));
        var stream = recognizer.open(request(AudioFormat.MULAW_8K), deaf);
        for (int i = 0; i < 50; i++) {
            stream.audio(ByteBuffer.allocate(160).asReadOnlyBuffer());
        }
        stream.endUtterance();
        stream.close();
        recognizer.close();

        assertThat(seen.getFirst()).isEqualTo("open audio/l16;rate=16000 de-DE[ja]");
        int bytes = seen.stream()
                .filter(it -> it.startsWith("audio "))
                .mapToInt(it -> Integer.parseInt(it.substring(6)))
                .sum();
        assertThat(bytes).isBetween(31_800, 32_000);
        assertThat(seen).endsWith("end", "close", "closed").doesNotContain("audio 0");
    }

    @Test
    void aDetectorGetsWholeFramesOfItsFormat() {
        var stream = new AnyFormatVoiceActivity(detector(AudioFormat.L16_16K)).open(AudioFormat.MULAW_8K);
        for (int i = 0; i < 10; i++) {
            stream.isSpeech(ByteBuffer.allocate(160));
        }
        stream.close();

        assertThat(seen).startsWith("frame 640").endsWith("close");
        assertThat(seen.subList(0, seen.size() - 1)).hasSizeBetween(9, 10).containsOnly("frame 640");
    }

    @Test
    void aDetectorThatTakesTheFormatGetsItAsItIs() {
        var stream = new AnyFormatVoiceActivity(detector(AudioFormat.L16_16K, AudioFormat.MULAW_8K))
                .open(AudioFormat.MULAW_8K);

        assertThat(stream.isSpeech(ByteBuffer.allocate(160))).isFalse();
        assertThat(seen).containsExactly("frame 160");
    }

    @Test
    void whatADetectorHearsComesThrough() {
        var stream = new AnyFormatVoiceActivity(detector(AudioFormat.L16_8K)).open(AudioFormat.MULAW_8K);
        byte[] silence = new byte[160];
        Arrays.fill(silence, (byte) 0xff);

        assertThat(stream.isSpeech(ByteBuffer.wrap(silence))).isFalse();
        assertThat(stream.isSpeech(ByteBuffer.allocate(160))).isTrue();
        assertThat(stream.isSpeech(ByteBuffer.wrap(silence))).isFalse();
    }
}
