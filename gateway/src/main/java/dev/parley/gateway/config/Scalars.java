package dev.parley.gateway.config;

import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The single values a setting may have: how each is read and written. */
final class Scalars {

    /** A value that is not what it should be; the message says what it should be. */
    static final class NotReadableException extends Exception {
        NotReadableException(String expected) {
            super(expected, null, false, false);
        }
    }

    private static final Pattern DURATION = Pattern.compile("(\\d{1,12})(ms|s|m|h)|0");
    private static final Pattern WHOLE = Pattern.compile("(-?\\d{1,18})(KiB|MiB|GiB)?");
    private static final Map<String, Long> BYTE_UNITS = Map.of("KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30);
    private static final Map<String, Function<Long, Duration>> TIME_UNITS = Map.of(
            "ms", Duration::ofMillis, "s", Duration::ofSeconds, "m", Duration::ofMinutes, "h", Duration::ofHours);

    private Scalars() {}

    /** Whether values of a type are written as one scalar. */
    static boolean supports(Class<?> type) {
        return type.isEnum()
                || type == String.class
                || type == Secret.class
                || type == boolean.class
                || type == Boolean.class
                || isWhole(type)
                || type == double.class
                || type == Double.class
                || type == Duration.class
                || type == Confidence.class
                || type == URI.class
                || type == Path.class;
    }

    /**
     * Reads a value.
     *
     * @param bytes whether it is a number of bytes, which may carry KiB, MiB or GiB
     */
    static Object read(Class<?> type, String text, boolean bytes) throws NotReadableException {
        try {
            if (type == String.class) {
                return text;
            } else if (type == Secret.class) {
                return new Secret(text);
            } else if (type == boolean.class || type == Boolean.class) {
                return truth(text);
            } else if (isWhole(type)) {
                long number = whole(text, bytes);
                boolean narrow = type == int.class || type == Integer.class;
                return narrow ? (Object) Math.toIntExact(number) : (Object) number;
            } else if (type == double.class || type == Double.class) {
                return real(text);
            } else if (type == Duration.class) {
                return duration(text);
            } else if (type == Confidence.class) {
                return confidence(text);
            } else if (type == URI.class) {
                return URI.create(text);
            } else if (type == Path.class) {
                return Path.of(text);
            }
            return constant(type, text);
        } catch (ArithmeticException overflow) {
            throw new NotReadableException("a smaller number");
        } catch (InvalidPathException invalid) {
            throw new NotReadableException("a file name");
        } catch (IllegalArgumentException invalid) {
            throw new NotReadableException("an address such as http://localhost:8080");
        }
    }

    /** Writes a value as {@link #read} reads it; secrets come out as {@code ***}. */
    static String write(Object value, boolean bytes) {
        return switch (value) {
            case Enum<?> constant -> Names.kebab(constant);
            case Duration duration -> written(duration);
            case Number number when bytes -> writtenBytes(number.longValue());
            default -> value.toString();
        };
    }

    private static boolean isWhole(Class<?> type) {
        return type == int.class || type == Integer.class || type == long.class || type == Long.class;
    }

    private static boolean truth(String text) throws NotReadableException {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new NotReadableException("true or false");
        };
    }

    private static long whole(String text, boolean bytes) throws NotReadableException {
        Matcher matcher = WHOLE.matcher(text);
        if (!matcher.matches() || (matcher.group(2) != null && !bytes)) {
            throw new NotReadableException(bytes ? "a number of bytes such as 65536 or 64KiB" : "a whole number");
        }
        long number = Long.parseLong(matcher.group(1));
        String unit = matcher.group(2);
        return unit == null ? number : Math.multiplyExact(number, BYTE_UNITS.getOrDefault(unit, 1L));
    }

    private static double real(String text) throws NotReadableException {
        if (!text.matches("-?\\d{1,18}(\\.\\d{1,18})?")) {
            throw new NotReadableException("a number such as 0.5");
        }
        return Double.parseDouble(text);
    }

    private static Duration duration(String text) throws NotReadableException {
        Matcher matcher = DURATION.matcher(text);
        if (!matcher.matches()) {
            throw new NotReadableException("a duration such as 250ms, 7s, 2m, 1h or 0");
        }
        String unit = matcher.group(2);
        return unit == null
                ? Duration.ZERO
                : TIME_UNITS.getOrDefault(unit, Duration::ofMillis).apply(Long.parseLong(matcher.group(1)));
    }

    private static Confidence confidence(String text) throws NotReadableException {
        return Confidence.of(text)
                .orElseThrow(() -> new NotReadableException("always, never, or such as below 0.6, from 0 to 1"));
    }

    private static Object constant(Class<?> type, String text) throws NotReadableException {
        for (Object constant : type.getEnumConstants()) {
            if (Names.kebab((Enum<?>) constant).equals(text)) {
                return constant;
            }
        }
        throw new NotReadableException("one of "
                + Arrays.stream(type.getEnumConstants())
                        .map(constant -> Names.kebab((Enum<?>) constant))
                        .collect(Collectors.joining(", ")));
    }

    private static String written(Duration duration) {
        long millis = duration.toMillis();
        if (millis == 0) {
            return "0";
        } else if (millis % 3_600_000 == 0) {
            return millis / 3_600_000 + "h";
        } else if (millis % 60_000 == 0) {
            return millis / 60_000 + "m";
        }
        return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
    }

    private static String writtenBytes(long bytes) {
        if (bytes == 0 || bytes % (1 << 10) != 0) {
            return Long.toString(bytes);
        } else if (bytes % (1 << 20) != 0) {
            return bytes / (1 << 10) + "KiB";
        }
        return bytes % (1 << 30) == 0 ? bytes / (1 << 30) + "GiB" : bytes / (1 << 20) + "MiB";
    }
}
