package dev.parley.gateway.flow.test;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a conversation finds around it.
 *
 * @param now when the call begins, in the flow's time zone; empty for the present
 * @param caller the calling number
 * @param dialled the dialled number
 * @param settings over the flow's
 * @param services what services answer one after the other, by method, name and path; the last answer stays
 * @param actions what actions answer, likewise, by name
 * @param transfers what comes of a number
 * @param only the one way in which the test makes sense; empty for both
 */
public record Given(
        Optional<LocalDateTime> now,
        Optional<String> caller,
        Optional<String> dialled,
        Map<String, Object> settings,
        Map<String, List<Answering>> services,
        Map<String, List<Answering>> actions,
        Map<String, Transferred> transfers,
        Optional<Way> only) {

    /** In which way a test is played. */
    public enum Way {
        TEXT,
        WIRE
    }

    /** What comes of handing a call over. */
    public enum Transferred {
        ANSWERED,
        BUSY,
        NO_ANSWER,
        FAILED
    }

    /** Nothing but what is usual. */
    public static final Given NOTHING = new Given(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Optional.empty());

    public Given {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        services = Map.copyOf(services);
        actions = Map.copyOf(actions);
        transfers = Map.copyOf(transfers);
    }

    /** Whether the test makes sense in a way. */
    public boolean fits(Way way) {
        return only.isEmpty() || only.get() == way;
    }

    /** When the call begins for the flow; empty for the present. */
    public Optional<Instant> begins(ZoneId zone) {
        return now.map(it -> it.atZone(zone).toInstant());
    }

    /** This over another: key by key, and in its maps likewise. */
    public Given over(Given below) {
        return new Given(
                now.or(below::now),
                caller.or(below::caller),
                dialled.or(below::dialled),
                joined(below.settings, settings),
                joined(below.services, services),
                joined(below.actions, actions),
                joined(below.transfers, transfers),
                only.or(below::only));
    }

    private static <T> Map<String, T> joined(Map<String, T> below, Map<String, T> above) {
        Map<String, T> all = new LinkedHashMap<>(below);
        all.putAll(above);
        return all;
    }
}
