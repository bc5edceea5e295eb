package dev.parley.speech.google.fake;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A failure as it is ordered on the command line: {@code KIND[:after=2s][:words=3][:every=5][:times=1]}.
 *
 * @param every which streams fail, of those that come
 * @param times how many streams fail, from the first on; 0 for all
 */
record FailureOption(Failure failure, Moment moment, int every, int times) {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,6})(ms|s|m)");

    void plan(Failures failures) {
        if (times > 0) {
            failures.next(times, failure, moment);
        } else {
            failures.every(every, failure, moment);
        }
    }

    /** The names that can be given. */
    static String kinds() {
        return String.join(
                ", ", Arrays.stream(Failure.values()).map(FailureOption::name).toList());
    }

    private static String name(Failure failure) {
        return failure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads it. */
    static final class Reader implements ITypeConverter<FailureOption> {

        @Override
        public FailureOption convert(String written) {
            List<String> parts = List.of(written.split(":", -1));
            Failure failure = Arrays.stream(Failure.values())
                    .filter(it -> name(it).equals(parts.getFirst()))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "there is no failure '" + parts.getFirst() + "'; known are " + kinds()));
            Moment moment = Moment.atOnce();
            int every = 1;
            int times = 0;
            for (String part : parts.subList(1, parts.size())) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                String value = part.substring(equals + 1);
                switch (name) {
                    case "after" -> moment = Moment.afterAudio(duration(value));
                    case "words" -> moment = Moment.afterWords(count(name, value));
                    case "every" -> every = count(name, value);
                    case "times" -> times = count(name, value);
                    default ->
                        throw new TypeConversionException("'" + name + "' is none of after, words, every and times");
                }
            }
            return new FailureOption(failure, moment, every, times);
        }

        private static int count(String name, String value) {
            if (!value.matches("[1-9]\\d{0,5}")) {
                throw new TypeConversionException(name + "=" + value + " is not a number from 1 on");
            }
            return Integer.parseInt(value);
        }
    }

    /** Reads {@code 500ms}, {@code 2s} or {@code 5m}. */
    static Duration duration(String written) {
        Matcher matcher = DURATION.matcher(written);
        if (!matcher.matches()) {
            throw new TypeConversionException("'" + written + "' is no time such as 500ms, 2s or 5m");
        }
        long count = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            default -> Duration.ofMinutes(count);
        };
    }
}
