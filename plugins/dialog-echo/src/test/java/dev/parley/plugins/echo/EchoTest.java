package dev.parley.plugins.echo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.NoSettings;
import dev.parley.api.PluginContext;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.call.CallInfo;
import dev.parley.api.call.EndReason;
import dev.parley.api.dialog.AudioLine;
import dev.parley.api.dialog.AudioReceiver;
import dev.parley.api.dialog.HandOver;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EchoTest {

    private final List<String> line = new ArrayList<>();
    private final EchoFactory factory = new EchoFactory();
    private final AudioReceiver caller = factory.create(new NoSettings(), new PluginContext(Path.of("."), Path.of(".")))
            .open(new Line());

    @Test
    void theCallerHearsEachFrameAsItComes() {
        caller.audio(ByteBuffer.wrap(new byte[] {1, 2}));
        caller.audio(ByteBuffer.wrap(new byte[] {3}));
        assertThat(line).containsExactly("play [1, 2]", "play [3]");
    }

    @Test
    void theHashKeyHangsUpAtOnceAndOtherKeysDoNothing() {
        caller.digit('1');
        caller.digit('*');
        assertThat(line).isEmpty();
        caller.digit('#');
        caller.ended(EndReason.BOT_HUNG_UP);
        assertThat(line).containsExactly("clear", "hang up");
    }

    @Test
    void itIsCalledEchoAndHasNoSettings() {
        assertThat(factory.name()).isEqualTo("echo");
        assertThat(factory.defaults()).isEqualTo(new NoSettings());
    }

    private final class Line implements AudioLine {
        @Override
        public CallInfo call() {
            return new CallInfo("1", "+1", "+2", true, List.of(), AudioFormat.MULAW_8K, Instant.EPOCH);
        }

        @Override
        public void play(ByteBuffer audio) {
            List<Byte> bytes = new ArrayList<>();
            while (audio.hasRemaining()) {
                bytes.add(audio.get());
            }
            line.add("play " + bytes);
        }

        @Override
        public void clear() {
            line.add("clear");
        }

        @Override
        public void handOver(HandOver target) {
            line.add("hand over");
        }

        @Override
        public void hangUp() {
            line.add("hang up");
        }
    }
}
