package dev.parley.gateway.flow.hear;

import dev.parley.gateway.config.Binder;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;

/** How many numbers a caller can choose among. */
public final class Extent {

    private Extent() {}

    /**
     * The numbers within a {@code range}.
     *
     * @param settings those of a slot of type {@code number}
     * @return infinite without a range, with decimals, and if the settings are wrong
     */
    public static double of(Node.Mapping settings) {
        Problems problems = new Problems();
        NumberSettings number = new Binder(problems).bind(settings, "", NumberSettings.DEFAULTS);
        if (problems.count() > 0 || number.decimals()) {
            return Double.POSITIVE_INFINITY;
        }
        Bounds range = Bounds.parse("range", number.range());
        return Math.floor(range.most()) - Math.ceil(range.least()) + 1;
    }
}
