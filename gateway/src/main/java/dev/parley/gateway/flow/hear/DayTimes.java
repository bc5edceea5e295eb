package dev.parley.gateway.flow.hear;

import dev.parley.gateway.flow.language.Language;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What a language calls times of the day: the {@code time-words} of its file. Immutable. */
final class DayTimes {

    private static final int NOON = 12;
    private static final int DAY = 24;

    private final Meanings meanings;

    private DayTimes(Language language) {
        meanings = new Meanings(language.meanings("time-words"));
    }

    static DayTimes of(Language language) {
        return language.derived(DayTimes.class, DayTimes::new);
    }

    Meanings meanings() {
        return meanings;
    }

    /** The part of the day that is said anywhere in an answer, if it is one alone. */
    Optional<String> part(Words words) {
        List<String> parts = IntStream.range(0, words.size())
                .mapToObj(at -> at > 0 && nothing(words, at - 1)
                        ? Optional.<Meanings.Found>empty()
                        : meanings.at(words, at, it -> it.startsWith("part:")))
                .flatMap(Optional::stream)
                .map(Meanings.Found::meaning)
                .distinct()
                .toList();
        return parts.size() == 1 ? Optional.of(parts.getFirst()) : Optional.empty();
    }

    private boolean nothing(Words words, int at) {
        return meanings.at(words, at, "nothing"::equals).isPresent();
    }

    /** An hour of 1 to 12 in a part of the day, or before or after noon. */
    static int hour(int hour, String part) {
        int half = hour % NOON;
        return switch (part) {
                    case "am", "part:morning" -> half;
                    case "part:night" -> half < 5 ? half : half + NOON;
                    case "part:evening" -> half == 0 ? 0 : half + NOON;
                    default -> half + NOON;
                }
                % DAY;
    }
}
