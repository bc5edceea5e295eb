package dev.parley.gateway.flow.speak;

import dev.parley.gateway.flow.language.Language;
import java.text.ListFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts values into words. */
public final class Spoken {

    private static final int DEEPEST = 8;

    private final Language language;
    private final ZonedDateTime now;

    private Spoken(Language language, ZonedDateTime now) {
        this.language = language;
        this.now = now;
    }

    /**
     * A value in words. Lists are said with commas and an "and", each element in the same way.
     *
     * @param value null is said as nothing
     * @param format how to say it; a value that does not go with it is said as usual
     * @param now the present; tells which day is tomorrow
     */
    public static String say(@Nullable Object value, Optional<Format> format, Language language, ZonedDateTime now) {
        String said = new Spoken(language, now).said(value, format, 0);
        return said.replace('\u202f', ' ').replace('\u00a0', ' ').strip();
    }

    private String said(@Nullable Object value, Optional<Format> format, int depth) {
        if (value == null || depth > DEEPEST) {
            return "";
        }
        if (value instanceof List<?> list) {
            return joined(list, format, depth + 1);
        }
        return format.map(it -> formatted(value, it))
                .filter(it -> !it.isEmpty())
                .orElseGet(() -> usual(value, depth));
    }

    private String joined(List<?> values, Optional<Format> format, int depth) {
        List<String> said = values.stream()
                .map(it -> said(it, format, depth))
                .filter(it -> !it.isEmpty())
                .toList();
        return said.isEmpty()
                ? ""
                : ListFormat.getInstance(locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                        .format(said);
    }

    private String usual(Object value, int depth) {
        return switch (value) {
            case Boolean truth -> first(truth ? language.yes() : language.no());
            case Number number -> Amounts.number(number.doubleValue(), locale());
            case LocalDate date -> Days.said(date, language, now.toLocalDate());
            case LocalTime time -> Days.said(time, locale());
            case ZonedDateTime moment -> moment(moment);
            case Duration duration -> Amounts.duration(duration, locale());
            case Map<?, ?> map ->
                joined(
                        List.copyOf(
                                map.values().stream().filter(it -> it != null).toList()),
                        Optional.empty(),
                        depth + 1);
            default -> value.toString();
        };
    }

    /** Empty if the value does not go with the format. */
    private String formatted(Object value, Format format) {
        return switch (format.style()) {
            case DIGITS -> Characters.digits(plain(value));
            case NUMBER -> number(value).map(it -> Amounts.number(it, locale())).orElse("");
            case ORDINAL ->
                number(value)
                        .map(it -> Amounts.ordinal(Math.round(it), locale()))
                        .orElse("");
            case MONEY ->
                number(value)
                        .map(it -> Amounts.money(it, format.currency(), locale()))
                        .orElse("");
            case DATE ->
                switch (value) {
                    case LocalDate date -> Days.said(date, language, now.toLocalDate());
                    case ZonedDateTime moment ->
                        Days.said(moment.withZoneSameInstant(now.getZone()).toLocalDate(), language, now.toLocalDate());
                    default -> "";
                };
            case TIME ->
                switch (value) {
                    case LocalTime time -> Days.said(time, locale());
                    case ZonedDateTime moment ->
                        Days.said(moment.withZoneSameInstant(now.getZone()).toLocalTime(), locale());
                    default -> "";
                };
            case PHONE -> Characters.phone(value.toString());
            case SPELLED -> Characters.spelled(value.toString());
        };
    }

    private String moment(ZonedDateTime moment) {
        ZonedDateTime here = moment.withZoneSameInstant(now.getZone());
        return Days.said(here.toLocalDate(), language, now.toLocalDate()) + ", "
                + Days.said(here.toLocalTime(), locale());
    }

    private static Optional<Double> number(Object value) {
        if (value instanceof Number number) {
            return Optional.of(number.doubleValue());
        }
        try {
            return Optional.of(Double.valueOf(value.toString().strip()));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** Without the {@code .0} of a whole number. */
    private static String plain(Object value) {
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString(number.longValue())
                : value.toString();
    }

    private static String first(List<String> words) {
        return words.isEmpty() ? "" : words.getFirst();
    }

    private Locale locale() {
        return language.locale();
    }
}
