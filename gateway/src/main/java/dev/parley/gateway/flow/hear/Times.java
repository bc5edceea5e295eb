package dev.parley.gateway.flow.hear;

import dev.parley.gateway.flow.language.Language;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the times of day of an answer. Made for one answer. */
final class Times {

    private static final int NOON = 12;
    private static final int MINUTES = 60;
    private static final int DAY = 24 * MINUTES;
    private static final int FIRST_MORNING_HOUR = 7;

    private final Words words;
    private final Clock clock;
    private final RelativeTimes relative;
    private final Optional<String> part;
    private final List<Reading> dates;
    private final Predicate<Object> allowed;

    private Times(Words words, Situation situation) {
        Language language = situation.language();
        this.words = words;
        clock = new Clock(words, language);
        relative = new RelativeTimes(words, language, situation.now());
        part = DayTimes.of(language).part(words);
        dates = Dates.read(words, language, situation.now().toLocalDate());
        allowed = situation.allowed();
    }

    /** All readings, from left to right; an hour without morning or evening has two, the likelier one first. */
    static List<Reading> read(Words words, Situation situation) {
        return new Times(words, situation).all();
    }

    private List<Reading> all() {
        List<Reading> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<Reading> seen = relative.at(at);
            if (seen.isPresent()) {
                found.add(seen.get());
                at = seen.get().to();
                continue;
            }
            Optional<Clock.Face> face = inDate(at) ? Optional.empty() : clock.at(at);
            face.filter(it -> !inDate(it.to() - 1)).ifPresent(it -> found.addAll(readings(it)));
            at = face.map(Clock.Face::to).orElse(Math.max(at + 1, clock.numberEnd(at)));
        }
        return found;
    }

    private boolean inDate(int at) {
        return dates.stream()
                .anyMatch(it -> it.certainty() >= 0.8
                        && it.from() <= at
                        && at < it.to()
                        && (!clock.link(at) || it.to() - at < 2));
    }

    private List<Reading> readings(Clock.Face face) {
        if (!face.ambiguous()) {
            return List.of(reading(face, face.hour(), face.certainty()));
        }
        Optional<String> hint = face.part().or(() -> part);
        if (hint.isPresent()) {
            return List.of(reading(face, DayTimes.hour(face.hour(), hint.get()), face.certainty()));
        }
        int early = face.hour() % NOON;
        int late = early + NOON;
        boolean earlyAllowed = allows(face, early);
        boolean lateAllowed = allows(face, late);
        boolean morning = earlyAllowed == lateAllowed ? usuallyMorning(face) : earlyAllowed;
        return List.of(
                reading(face, morning ? early : late, face.certainty()),
                reading(face, morning ? late : early, face.certainty() / 2));
    }

    /** By the hour that a clock shows: quarter to seven is in the afternoon, half past seven in the morning. */
    private static boolean usuallyMorning(Clock.Face face) {
        int shown = Math.floorMod(face.hour() * MINUTES + face.minutes(), NOON * MINUTES) / MINUTES;
        return shown >= FIRST_MORNING_HOUR;
    }

    private boolean allows(Clock.Face face, int hour) {
        try {
            return allowed.test(time(face, hour));
        } catch (RuntimeException failed) {
            // A condition of the flow that fails decides nothing.
            return false;
        }
    }

    private static Reading reading(Clock.Face face, int hour, double certainty) {
        return new Reading(time(face, hour), face.from(), face.to(), certainty);
    }

    private static LocalTime time(Clock.Face face, int hour) {
        int minutes = Math.floorMod(hour * MINUTES + face.minutes(), DAY);
        return LocalTime.of(minutes / MINUTES, minutes % MINUTES);
    }
}
