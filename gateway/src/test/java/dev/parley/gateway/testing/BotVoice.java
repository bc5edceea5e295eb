package dev.parley.gateway.testing;

import com.freeclimb.ivr.AppMessage;
import dev.parley.api.audio.AudioConverter;
import dev.parley.api.audio.AudioFormat;
import dev.parley.gateway.carrier.CallerEar;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What reaches the caller, and the carrier, of the bot. */
final class BotVoice implements CallerEar {

    final SpokenCode.Reader reader = new SpokenCode.Reader();
    final List<String> notices = new ArrayList<>();
    final List<AppMessage> messages = new ArrayList<>();
    final ByteArrayOutputStream audio = new ByteArrayOutputStream();
    private final AudioConverter converter;

    BotVoice(AudioFormat format) {
        converter = AudioConverter.between(format, AudioFormat.MULAW_8K);
    }

    @Override
    public void frame(byte[] heard, byte[] said, boolean audible) {
        ByteBuffer frame = converter.convert(ByteBuffer.wrap(heard));
        reader.read(frame.duplicate());
        audio.write(frame.array(), frame.arrayOffset() + frame.position(), frame.remaining());
    }

    @Override
    public void playbackStarted(String id, Instant at) {
        notices.add(id + " started");
    }

    @Override
    public void playbackCompleted(String id, Instant at) {
        notices.add(id + " completed");
    }

    @Override
    public void cleared(String id, Instant at) {
        notices.add(id + " cleared");
    }

    @Override
    public void digit(char digit, Instant at) {
        notices.add("digit " + digit);
    }

    @Override
    public void error(String message, Instant at) {
        notices.add("error " + message);
    }

    @Override
    public void received(AppMessage message, Instant at) {
        messages.add(message);
    }
}
