package dev.parley.gateway.call;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.call.CallInfo;
import dev.parley.gateway.testing.FakeVoiceActivity;
import dev.parley.gateway.testing.SpokenCode;
import io.netty.util.concurrent.DefaultEventExecutor;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whether the caller speaks, on a clock that does not stand still while a frame is looked at. */
class VoiceTest {

    private static final int FRAME = 160;

    private final DefaultEventExecutor executor = new DefaultEventExecutor();
    private final CallLoop loop = new CallLoop(executor, Instant.EPOCH);
    private final CallServices services = new CallServices(
            event -> {}, record -> {}, anomaly -> {}, new Recordings(Path.of("unused")), Thread.ofVirtual()::unstarted);
    private final CallInfo call = new CallInfo("CA1", "+1", "+2", true, List.of(), AudioFormat.MULAW_8K, Instant.EPOCH);
    private final Voice voice = new Voice(
            loop,
            Optional.of(new FakeVoiceActivity()),
            new EchoGuard(AudioFormat.MULAW_8K),
            new CallLedger(call, loop, services, new Masking(loop)));

    @AfterEach
    void stop() {
        executor.shutdownGracefully(0, 1, TimeUnit.SECONDS);
    }

    private void hears(byte[] audio) {
        for (int at = 0; at < audio.length; at += FRAME) {
            voice.frame(ByteBuffer.wrap(audio, at, FRAME), false, true);
        }
    }

    @Test
    void somebodySoundsWhileTheLastFrameHasVoiceInIt() {
        byte[] silence = new byte[FRAME];
        Arrays.fill(silence, (byte) 0xff);
        voice.open(AudioFormat.MULAW_8K);
        hears(silence);
        hears(SpokenCode.audio("Hello"));
        assertThat(voice.speaking()).isTrue();
        assertThat(voice.sounding()).isTrue();

        hears(silence);
        assertThat(voice.speaking()).isTrue();
        assertThat(voice.sounding()).isFalse();
    }
}
