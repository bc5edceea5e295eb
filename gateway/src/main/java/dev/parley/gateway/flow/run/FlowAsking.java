package dev.parley.gateway.flow.run;

import dev.parley.gateway.config.Binder;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Asking;
import dev.parley.gateway.flow.model.Confidence;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a flow asks, over how the route does. */
final class FlowAsking {

    private FlowAsking() {}

    static Asking over(Asking base, Node.Mapping written) {
        return written.members().isEmpty()
                ? base
                : new Binder(new Problems(), Map.of(Confidence.class, FlowAsking::confidence))
                        .bind(written, "asking", base);
    }

    private static @Nullable Object confidence(Node node, String path) {
        return node instanceof Node.Scalar scalar ? Confidence.of(scalar.text()).orElse(null) : null;
    }
}
