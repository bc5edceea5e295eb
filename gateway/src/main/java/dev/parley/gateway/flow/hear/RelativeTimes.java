package dev.parley.gateway.flow.hear;

import dev.parley.gateway.flow.language.Language;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Times as seen from now: now, in ten minutes, in an hour and a half, half an hour from now. */
final class RelativeTimes {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;
    private static final double SAID = 0.7;
    private static final double PASSED_OVER = 0.3;

    private final Words words;
    private final ZonedDateTime now;
    private final Calendar calendar;
    private final Beside beside;
    private final Numbers numbers;
    private final NumberWords ones;
    private final Meanings times;

    /** So many minutes, and the word after them. */
    private record Span(int minutes, int to) {}

    /** What stands beside times: words that need not be heard, and those that join numbers. */
    private record Beside(Meanings fillers, Meanings joints) {

        static Beside of(Language language) {
            return language.derived(Beside.class, it -> {
                Map<String, String> fillers = new LinkedHashMap<>();
                it.fillers().forEach(filler -> fillers.put(filler, "filler"));
                return new Beside(new Meanings(fillers), new Meanings(it.meanings("number-words")));
            });
        }
    }

    RelativeTimes(Words words, Language language, ZonedDateTime now) {
        this.words = words;
        this.now = now.truncatedTo(ChronoUnit.MINUTES);
        calendar = Calendar.of(language);
        beside = Beside.of(language);
        numbers = Numbers.of(language);
        ones = NumberWords.of(language);
        times = DayTimes.of(language).meanings();
    }

    /** The one that begins here. */
    Optional<Reading> at(int from) {
        return present(from).or(() -> ahead(from));
    }

    /** Now, if it is all they say: well now, at eight, is not now. */
    private Optional<Reading> present(int from) {
        return times.at(words, from, "now"::equals).map(it -> {
            boolean alone = beside.fillers().skip(words, 0, "filler") >= from
                    && beside.fillers().skip(words, it.to(), "filler") == words.size();
            return new Reading(now.toLocalTime(), from, it.to(), alone ? SAID : PASSED_OVER);
        });
    }

    private Optional<Reading> ahead(int from) {
        int in = calendar.after(words, from, "in");
        Optional<Span> span = span(in < 0 ? from : times.skip(words, in, "about"));
        return span.flatMap(it -> {
            int to = in < 0 ? times.skip(words, it.to(), "now") : it.to();
            return in < 0 && to == it.to()
                    ? Optional.empty()
                    : Optional.of(new Reading(now.plusMinutes(it.minutes()).toLocalTime(), from, to, 1));
        });
    }

    /** Two hours; an hour and a half; an hour and ten minutes. */
    private Optional<Span> span(int from) {
        return part(from).map(first -> {
            Optional<Meanings.Found> half = beside.joints().at(words, first.to(), "half"::equals);
            if (half.isPresent() && first.minutes() == HOUR) {
                return new Span(HOUR + HOUR / 2, half.get().to());
            }
            return part(beside.joints().skip(words, first.to(), "and"))
                    .filter(it -> first.minutes() % HOUR == 0 && it.minutes() < HOUR)
                    .map(it -> new Span(first.minutes() + it.minutes(), it.to()))
                    .orElse(first);
        });
    }

    /** Half an hour; ten minutes; two and a half hours. */
    private Optional<Span> part(int from) {
        Optional<Meanings.Found> fixed = times.at(words, from, it -> it.startsWith("span:"));
        if (fixed.isPresent()) {
            int minutes = Integer.parseInt(fixed.get().meaning().substring("span:".length()));
            return Optional.of(new Span(minutes, fixed.get().to()));
        }
        boolean one = from < words.size() && ones.one(words.get(from));
        return (one ? Optional.of(new Numbers.Said(from, from + 1, 1)) : numbers.positive(words, from))
                .flatMap(count -> times.at(words, count.to())
                        .filter(it -> minutes(it.meaning()) > 0 && count.value() * minutes(it.meaning()) <= DAY)
                        .map(it -> new Span((int) Math.round(count.value() * minutes(it.meaning())), it.to())));
    }

    private static int minutes(String unit) {
        return switch (unit) {
            case "minutes" -> 1;
            // Of a clock, or of what is counted.
            case "hour", "hours" -> HOUR;
            default -> 0;
        };
    }
}
