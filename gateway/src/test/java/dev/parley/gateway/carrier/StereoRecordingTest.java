package dev.parley.gateway.carrier;

import static dev.parley.gateway.carrier.CallFixture.mulaw;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Mulaw;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StereoRecordingTest {

    @TempDir
    private Path folder;

    private static byte[] read(Path file, float rate) throws IOException, UnsupportedAudioFileException {
        try (AudioInputStream in = AudioSystem.getAudioInputStream(file.toFile())) {
            assertThat(in.getFormat().getChannels()).isEqualTo(2);
            assertThat(in.getFormat().getSampleSizeInBits()).isEqualTo(16);
            assertThat(in.getFormat().getSampleRate()).isEqualTo(rate);
            byte[] content = in.readAllBytes();
            assertThat(content).hasSize(Math.toIntExact(in.getFrameLength() * 4));
            return content;
        }
    }

    private static short sample(byte[] stereo, int index) {
        return (short) ((stereo[2 * index] & 0xff) | (stereo[2 * index + 1] << 8));
    }

    @Test
    void theCallerIsLeftAndTheBotRightAsHeard() throws Exception {
        CallFixture it = new CallFixture();
        CompletableFuture<Path> written = it.call.record(folder.resolve("call.wav"));
        it.call.speak(mulaw(1, 1500));
        it.bot.play("hello", mulaw(2, 20), true);
        it.advance(2500);
        it.call.hangUp();
        byte[] stereo = read(written.get(30, SECONDS), 8000);
        // The first frame was under way when the recording began.
        assertThat(stereo).hasSize(125 * 160 * 4);
        assertThat(sample(stereo, 0)).isEqualTo(Mulaw.decode((byte) 1));
        assertThat(sample(stereo, 1)).isEqualTo(Mulaw.decode((byte) 2));
        assertThat(sample(stereo, 2 * 160)).isEqualTo(Mulaw.decode((byte) 1));
        assertThat(sample(stereo, 2 * 160 + 1)).isZero();
        assertThat(sample(stereo, 2 * 75 * 160)).isZero();
    }

    @Test
    void linearCallsAreRecordedAsTheyAre() throws Exception {
        CallFixture it = new CallFixture(CarrierSettings.DEFAULTS, AudioFormat.L16_16K);
        CompletableFuture<Path> written = it.call.record(folder.resolve("call.wav"));
        it.call.speak(new byte[] {1, 2, 3, (byte) 0xff});
        it.advance(20);
        it.call.cut();
        byte[] stereo = read(written.get(30, SECONDS), 16000);
        assertThat(stereo).startsWith(1, 2, 0, 0, 3, 0xff, 0, 0).hasSize(320 * 4);
    }

    @Test
    void aRecordingOfACallThatIsOverIsEmpty() throws Exception {
        CallFixture it = new CallFixture();
        it.call.hangUp();
        assertThat(read(it.call.record(folder.resolve("late.wav")).get(30, SECONDS), 8000))
                .isEmpty();
    }

    @Test
    void aFileThatCannotBeWrittenFailsTheRecordingNotTheCall() {
        CallFixture it = new CallFixture();
        CompletableFuture<Path> written = it.call.record(folder.resolve("missing/call.wav"));
        it.clock.advance(Duration.ofMinutes(1));
        assertThat(written).failsWithin(Duration.ofSeconds(30)).withThrowableOfType(ExecutionException.class);
        assertThat(it.call.ended()).isNotDone();
    }
}
