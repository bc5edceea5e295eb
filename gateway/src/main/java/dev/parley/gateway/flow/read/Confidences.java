package dev.parley.gateway.flow.read;

import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Confidence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads when an answer is confirmed. */
final class Confidences {

    private static final Pattern BELOW = Pattern.compile("below ([01](?:\\.\\d{1,3})?)");

    private Confidences() {}

    /** Null if it cannot be read, which is then among the problems. */
    static @Nullable Confidence read(Node node, String path, Problems problems) {
        String written = node instanceof Node.Scalar scalar ? scalar.text() : "";
        Matcher below = BELOW.matcher(written);
        if (written.equals("always")) {
            return Confidence.ALWAYS;
        } else if (written.equals("never")) {
            return Confidence.NEVER;
        } else if (below.matches() && Double.parseDouble(below.group(1)) <= 1) {
            return new Confidence(Double.parseDouble(below.group(1)));
        }
        problems.report(node.location(), path + ": expected always, never, or such as below 0.6, from 0 to 1");
        return null;
    }
}
