package dev.parley.gateway.flow.read;

import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Confidence;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads when an answer is confirmed. */
final class Confidences {

    private Confidences() {}

    /** Null if it cannot be read, which is then among the problems. */
    static @Nullable Confidence read(Node node, String path, Problems problems) {
        Optional<Confidence> confidence =
                node instanceof Node.Scalar scalar ? Confidence.of(scalar.text()) : Optional.empty();
        if (confidence.isEmpty()) {
            problems.report(node.location(), path + ": expected always, never, or such as below 0.6, from 0 to 1");
        }
        return confidence.orElse(null);
    }
}
