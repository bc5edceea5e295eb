package dev.parley.bench;

import dev.parley.api.audio.Mulaw;
import dev.parley.gateway.carrier.Surroundings;
import java.io.ByteArrayOutputStream;

/** Makes a line of a caller's voice, noise and echo, and keeps the voice by itself. On the call's clock only, until the call is over. */
final class Room implements Surroundings {

    private final Line line;
    private final short[] past;
    private final double echo;
    private final ByteArrayOutputStream voice = new ByteArrayOutputStream();
    private int at;

    Room(Line line) {
        this.line = line;
        past = new short[line.echoMillis() * Sound.MILLI];
        echo = Math.pow(10, line.echo() / 20);
    }

    @Override
    public byte[] mix(byte[] said, byte[] heard) {
        voice.writeBytes(said);
        if (past.length == 0 && line.noise().length() == 0) {
            return said;
        }
        byte[] mixed = new byte[said.length];
        for (int i = 0; i < said.length; i++) {
            mixed[i] = Mulaw.encode(Sound.clipped(Mulaw.decode(said[i]) + noise() + echoed(heard[i])));
            at++;
        }
        return mixed;
    }

    private int noise() {
        return line.noise().length() == 0
                ? 0
                : line.noise().at(at % line.noise().length());
    }

    private long echoed(byte heard) {
        if (past.length == 0) {
            return 0;
        }
        short back = past[at % past.length];
        past[at % past.length] = Mulaw.decode(heard);
        return Math.round(back * echo);
    }

    /** The caller's voice since the call began. */
    byte[] voice() {
        return voice.toByteArray();
    }
}
