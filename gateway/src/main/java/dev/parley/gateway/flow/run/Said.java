package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.hear.Words;
import dev.parley.gateway.flow.model.Anywhere;
import dev.parley.gateway.flow.model.Permitted;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Something that callers may say anywhere.
 *
 * @param name such as {@code agent}
 * @param by the run of a flow that says what is done; empty for what is built in
 */
record Said(String name, Optional<Activation> by) {

    /** What was said: in the words of the flow itself first, then of those that run it. */
    static Optional<Said> of(Spot spot, Permitted permitted, Words words) {
        Set<String> off = new HashSet<>();
        for (Activation activation : spot.course().frames().activations()) {
            Optional<String> name = activation.prepared().intents(permitted).read(words);
            if (name.isPresent() && !off.contains(name.get())) {
                return Optional.of(new Said(name.get(), by(spot, name.get())));
            }
            activation.program().flow().anywhere().stream()
                    .filter(Anywhere::off)
                    .forEach(one -> off.add(one.name()));
        }
        return Optional.empty();
    }

    /** The run of a flow that says what is done in this case. */
    static Optional<Activation> by(Spot spot, String name) {
        for (Activation activation : spot.course().frames().activations()) {
            if (activation.prepared().branch(name).isPresent()) {
                return Optional.of(activation);
            } else if (activation.prepared().anywhere(name).isPresent()) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether what was asked before is to be asked again. */
    boolean isBack() {
        return by.isEmpty() && name.equals("back");
    }

    /** Whether what the bot said last is to be said again. */
    boolean isRepeat() {
        return by.isEmpty() && name.equals("repeat");
    }
}
