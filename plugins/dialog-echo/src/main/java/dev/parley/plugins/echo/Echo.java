package dev.parley.plugins.echo;

import dev.parley.api.dialog.AudioLine;
import dev.parley.api.dialog.AudioReceiver;
import java.nio.ByteBuffer;

/** One call that hears itself. */
record Echo(AudioLine line) implements AudioReceiver {

    private static final char HANG_UP = '#';

    @Override
    public void audio(ByteBuffer frame) {
        line.play(frame);
    }

    @Override
    public void digit(char digit) {
        if (digit == HANG_UP) {
            line.clear();
            line.hangUp();
        }
    }
}
