package dev.parley.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClipsTest {

    @TempDir
    private Path folder;

    private List<ByteString> recorded(int bytes) throws IOException {
        byte[] audio = new byte[bytes];
        Arrays.fill(audio, (byte) 7);
        return Clips.recorded(Files.write(folder.resolve("clip.ulaw"), audio));
    }

    @Test
    void theLastFrameOfARecordingEndsWithIt() throws IOException {
        List<ByteString> frames = recorded(170);

        assertThat(frames).hasSize(2).allMatch(frame -> frame.size() == 160);
        assertThat(frames.getFirst().substring(0, 150)).isEqualTo(Clips.SILENCE.substring(0, 150));
        assertThat(frames.getFirst().byteAt(150)).isEqualTo((byte) 7);
        assertThat(frames.getLast().byteAt(159)).isEqualTo((byte) 7);
    }

    @Test
    void aRecordingOfWholeFramesIsNotFilledUp() throws IOException {
        assertThat(recorded(320)).hasSize(2).noneMatch(frame -> frame.byteAt(0) != 7);
    }
}
