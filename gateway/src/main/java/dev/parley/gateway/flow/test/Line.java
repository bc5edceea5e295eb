package dev.parley.gateway.flow.test;

import dev.parley.gateway.config.Location;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What somebody does in a conversation, or what is to be seen of it. */
public sealed interface Line {

    Location location();

    /** What the caller does when it is their turn. */
    sealed interface Deed extends Line {

        /** The bot's words over which they do it; empty if they wait until the bot has asked. */
        default Optional<String> during() {
            return Optional.empty();
        }
    }

    /**
     * The bot says words, in this order, since the caller's last turn.
     *
     * @param within how long it may take from the caller's end to the reply's beginning
     */
    record Bot(Location location, List<String> words, Optional<Duration> within) implements Line {

        public Bot {
            words = List.copyOf(words);
        }
    }

    /**
     * The caller says something.
     *
     * @param sure how sure the recognizer is of it, 0 to 1
     */
    record Caller(Location location, String words, Optional<String> during, double sure) implements Deed {}

    /** The caller presses keys. */
    record Presses(Location location, String keys, Optional<String> during) implements Deed {}

    /** The caller says nothing until the bot goes on. */
    record Silent(Location location) implements Deed {}

    /** The caller hangs up. */
    record HangsUp(Location location) implements Deed {}

    /** Variables have these values now. */
    record Slot(Location location, Map<String, Object> values) implements Line {

        public Slot {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /**
     * A service was asked, since the last such line for it.
     *
     * @param request method, name and path as asked
     * @param with what was at least in its body
     * @param times how often; empty for at least once
     */
    record Called(Location location, String request, Map<String, Object> with, OptionalInt times) implements Line {

        public Called {
            with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
        }
    }

    /** A service was not asked, since the last such line for it. */
    record NotCalled(Location location, String request) implements Line {}

    /**
     * The flow told observers something, since the last such line.
     *
     * @param with what was at least in it
     */
    record Sent(Location location, String name, Map<String, Object> with) implements Line {

        public Sent {
            with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
        }
    }

    /**
     * The call is over.
     *
     * @param to to whom it went
     * @param reason as the flow gave it
     */
    record Ends(Location location, How how, Optional<String> to, Optional<String> reason) implements Line {}

    /** How a call ends. */
    enum How {
        BOT_HUNG_UP,
        CALLER_HUNG_UP,
        TRANSFERRED,
        FAILED;

        /** As it is written. */
        public String written() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
