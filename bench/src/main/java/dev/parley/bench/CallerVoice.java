package dev.parley.bench;

import dev.parley.gateway.Workshop;
import dev.parley.gateway.carrier.Voice;

/** The voice of callers: that of the second embedded synthesizer, which is not the bot's. */
public final class CallerVoice {

    private CallerVoice() {}

    /** The voice, by a workshop's synthesizer. */
    public static Voice of(Workshop workshop) {
        return new Voice(workshop.synthesizer("embedded-second"), "", "en-US");
    }
}
