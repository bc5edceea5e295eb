package dev.parley.gateway.call;

import dev.parley.gateway.carrier.CallerEar;
import java.io.ByteArrayOutputStream;

/** What was really said and heard, by the carrier: the one beside the other. */
final class Truth implements CallerEar {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    @Override
    public void frame(byte[] heardNow, byte[] saidNow, boolean audible) {
        heard.writeBytes(heardNow);
        said.writeBytes(saidNow);
    }

    /** When the caller begins to say a letter, in milliseconds. */
    int said(char letter) {
        return StereoFile.begins(said.toByteArray(), letter);
    }

    /** When the caller begins to hear a letter, in milliseconds. */
    int heard(char letter) {
        return StereoFile.begins(heard.toByteArray(), letter);
    }

    /** For how long the caller hears some letters, in milliseconds. */
    int heardOf(String letters) {
        return StereoFile.sounds(heard.toByteArray(), letters);
    }

    /** How much later than the one was said the other was heard, in milliseconds. */
    int gap(char saidLetter, char heardLetter) {
        return heard(heardLetter) - said(saidLetter);
    }
}
