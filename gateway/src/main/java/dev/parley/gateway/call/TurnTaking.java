package dev.parley.gateway.call;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * How bot and caller take turns.
 *
 * @param confirmTimeout how long the bot pauses for a sound that may become words, 200 ms to 5 s
 * @param words the words that tell how a turn goes on, by language (a BCP 47 tag)
 * @param fillerAfter how long a dialog may think before the caller hears a filler; zero for never
 * @param fillers what the caller hears then, one after the other; not empty if there is a time for them
 */
public record TurnTaking(
        Duration confirmTimeout, Function<String, TurnWords> words, Duration fillerAfter, List<String> fillers) {

    /** @throws IllegalArgumentException if a value is out of range */
    public TurnTaking {
        fillers = List.copyOf(fillers);
        if (confirmTimeout.toMillis() < 200 || confirmTimeout.toMillis() > 5000) {
            throw new IllegalArgumentException("confirm-timeout is not in 200ms..5s");
        }
        if (fillerAfter.isNegative()) {
            throw new IllegalArgumentException("filler-after must not be negative");
        }
        if (!fillerAfter.isZero() && fillers.isEmpty()) {
            throw new IllegalArgumentException("fillers must not be empty");
        }
    }

    /** With other words. */
    public TurnTaking withWords(Function<String, TurnWords> changed) {
        return new TurnTaking(confirmTimeout, changed, fillerAfter, fillers);
    }

    /** With fillers. */
    public TurnTaking withFillers(Duration after, List<String> changed) {
        return new TurnTaking(confirmTimeout, words, after, changed);
    }
}
