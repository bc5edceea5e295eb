package dev.parley.gateway.flow.read;

import dev.parley.api.dialog.ListenSettings;
import dev.parley.gateway.config.AskingSettings;
import dev.parley.gateway.config.Binder;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Speech;
import java.util.List;
import java.util.stream.Stream;

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
        List<String> wrong = Stream.of("recognizer", "synthesizer")
                .filter(key -> !named(written, key, problems))
                .toList();
        return new Binder(problems)
                .bind(
                        wrong.isEmpty() ? written : Keys.only(written, key -> !wrong.contains(key)),
                        "speech",
                        isOther ? base.withVoice("") : base);
    }

    /** Whether engines are named, if they are written at all: none is no choice. */
    private static boolean named(Node.Mapping written, String key, Problems problems) {
        Node node = written.member(key).orElse(Node.Mapping.EMPTY);
        if (node instanceof Node.Scalar name && name.text().isBlank()) {
            problems.report(name.location(), "speech." + key + ": expected the name of an engine, or a list of names");
            return false;
        } else if (node instanceof Node.Sequence names && names.items().isEmpty()) {
            problems.report(names.location(), "speech." + key + ": must not be empty");
            return false;
        }
        return true;
    }
}
