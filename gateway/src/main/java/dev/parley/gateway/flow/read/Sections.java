package dev.parley.gateway.flow.read;

import dev.parley.api.dialog.ListenSettings;
import dev.parley.gateway.config.AskingSettings;
import dev.parley.gateway.config.Binder;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Speech;

/** Reads the sections of settings that flows and their steps have. */
public final class Sections {

    private Sections() {}

    /** How questions are asked, over how they are asked anyway. */
    public static AskingSettings asking(Node.Mapping written, AskingSettings base, Problems problems) {
        return new Binder(problems).bind(written, "asking", base);
    }

    /** How callers are listened to, over how that is done anyway. */
    public static ListenSettings listen(Node.Mapping written, ListenSettings base, Problems problems) {
        return new Binder(problems).bind(written, "listen", base);
    }

    /** How the bot speaks, over how it does anyway. */
    public static Speech speech(Node.Mapping written, Speech base, Problems problems) {
        // A voice is one of an engine: another engine does not have it.
        boolean isOther = written.member("synthesizer").isPresent();
        return new Binder(problems).bind(written, "speech", isOther ? base.withVoice("") : base);
    }
}
