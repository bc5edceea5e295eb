package dev.parley.gateway.flow.model;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a message.
 *
 * @param record the variable that gets its file and its length
 * @param longest when it is ended, 1 s to 10 min; default 1 min
 * @param silence what ends it, 1 to 10 s; default 3 s
 * @param finishKey what ends it too: one of {@code 0-9 * #}; empty for none; default {@code #}
 * @param tone whether a tone comes before it; default true
 * @param failed what is done when nobody spoke, or it could not be written
 */
public record Message(
        String record, Duration longest, Duration silence, String finishKey, boolean tone, Optional<Branch> failed)
        implements Deed {

    static final Message DEFAULTS =
            new Message("message", Duration.ofMinutes(1), Duration.ofSeconds(3), "#", true, Optional.empty());

    /** @throws IllegalArgumentException if a value is out of range */
    public Message {
        Bounds.within("longest", longest, Duration.ofSeconds(1), Duration.ofMinutes(10));
        Bounds.within("silence", silence, Duration.ofSeconds(1), Duration.ofSeconds(10));
        if (!finishKey.matches("[0-9*#]?")) {
            throw new IllegalArgumentException("finish-key '" + finishKey + "' is not one of 0-9 * #");
        }
    }

    @Override
    public String verb() {
        return "record";
    }

    @Override
    public Map<String, Branch> branches() {
        return new Cases().with("failed", failed).map();
    }
}
