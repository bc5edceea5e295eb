package dev.parley.api.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.VoiceActivityDetector;
import dev.parley.api.speech.VoiceActivityStream;
import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What every {@link VoiceActivityDetector} must do. Extend it, and supply a detector and a sample of speech. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class VoiceActivityDetectorContract {

    private VoiceActivityDetector detector;

    /** Makes a detector. */
    protected abstract VoiceActivityDetector create() throws Exception;

    /** Someone speaking, a second or more. */
    protected abstract SpeechSample speech() throws Exception;

    @BeforeAll
    void start() throws Exception {
        detector = create();
    }

    @AfterAll
    void stop() {
        detector.close();
    }

    @Test
    void silenceIsNoSpeechInAnyFormat() {
        assertThat(detector.formats()).isNotEmpty().doesNotHaveDuplicates();
        for (AudioFormat format : detector.formats()) {
            assertThat(speechFrames(format, SpeechSample.silence(format)))
                    .as(format.contentType())
                    .isZero();
        }
    }

    @Test
    void speechIsNoticedInEveryFormat() throws Exception {
        for (AudioFormat format : detector.formats()) {
            List<ByteBuffer> frames = speech().frames(format);
            // Half a second before and after it is silence.
            assertThat(speechFrames(format, frames)).as(format.contentType()).isGreaterThan((frames.size() - 50) / 2);
        }
    }

    @Test
    void silenceAfterSpeechIsNoticed() throws Exception {
        for (AudioFormat format : detector.formats()) {
            try (VoiceActivityStream stream = detector.open(format)) {
                speech().frames(format).forEach(stream::isSpeech);
                List<ByteBuffer> silence = SpeechSample.silence(format);
                silence.forEach(stream::isSpeech);
                assertThat(stream.isSpeech(silence.getFirst()))
                        .as(format.contentType())
                        .isFalse();
            }
        }
    }

    @Test
    void streamsAtTheSameTimeDoNotMix() throws Exception {
        AudioFormat format = detector.formats().getFirst();
        List<ByteBuffer> frames = speech().frames(format);
        ByteBuffer silence = SpeechSample.silence(format).getFirst();
        int alone = speechFrames(format, frames);
        try (VoiceActivityStream talker = detector.open(format);
                VoiceActivityStream listener = detector.open(format)) {
            int speech = 0;
            for (ByteBuffer frame : frames) {
                speech += talker.isSpeech(frame) ? 1 : 0;
                assertThat(listener.isSpeech(silence)).isFalse();
            }
            assertThat(speech).isEqualTo(alone);
        }
    }

    @Test
    void anyKindOfBufferWillDo() throws Exception {
        AudioFormat format = detector.formats().getFirst();
        List<ByteBuffer> frames = speech().frames(format);
        List<ByteBuffer> direct = frames.stream()
                .map(frame -> ByteBuffer.allocateDirect(frame.remaining() + 6)
                        .position(6)
                        .put(frame.duplicate())
                        .position(6)
                        .asReadOnlyBuffer())
                .toList();
        assertThat(speechFrames(format, direct)).isEqualTo(speechFrames(format, frames));
    }

    @Test
    void aFormatThatIsNotAnnouncedIsRefused() {
        AudioFormat odd = new AudioFormat(Encoding.MULAW, 47_999);
        assumeTrue(!detector.formats().contains(odd));
        assertThatThrownBy(() -> detector.open(odd))
                .isInstanceOfSatisfying(
                        SpeechException.class,
                        refusal -> assertThat(refusal.kind()).isEqualTo(SpeechException.Kind.INVALID_REQUEST));
    }

    @Test
    void closingTwiceDoesNoHarm() throws Exception {
        VoiceActivityStream stream = detector.open(detector.formats().getFirst());
        stream.close();
        stream.close();
        VoiceActivityDetector other = create();
        other.close();
        other.close();
    }

    private int speechFrames(AudioFormat format, List<ByteBuffer> frames) {
        try (VoiceActivityStream stream = detector.open(format)) {
            int speech = 0;
            for (ByteBuffer frame : frames) {
                speech += stream.isSpeech(frame.duplicate()) ? 1 : 0;
            }
            return speech;
        }
    }
}
