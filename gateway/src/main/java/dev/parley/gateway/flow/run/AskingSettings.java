package dev.parley.gateway.flow.run;

import dev.parley.gateway.config.Binder;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Asking;
import dev.parley.gateway.flow.model.Confidence;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a flow asks, over how the route does. */
final class AskingSettings {

    private AskingSettings() {}

    static Asking over(Asking base, Node.Mapping written) {
        return written.members().isEmpty()
                ? base
                : new Binder(new Problems(), Map.of(Confidence.class, AskingSettings::confidence))
                        .bind(written, "asking", base);
    }

    private static @Nullable Object confidence(Node node, String path) {
        String text = node instanceof Node.Scalar scalar ? scalar.text() : "";
        return switch (text) {
            case "always" -> Confidence.ALWAYS;
            case "never" -> Confidence.NEVER;
            default ->
                text.matches("below [01](\\.\\d{1,3})?") ? new Confidence(Double.parseDouble(text.substring(6))) : null;
        };
    }
}
