package dev.parley.api.dialog;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/** What a dialog may ask of a {@link Conversation}, for those who make one: the same everywhere. Stateless. */
public final class ConversationLimits {

    /** Bytes of what is sent to observers, as JSON. */
    public static final int LARGEST_DATA = 64 * 1024;

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Pattern KEYS = Pattern.compile("[0-9*#a-dA-D]{1,64}");
    private static final long LONGEST_TONE_MILLIS = 8000;
    private static final int LONGEST_REASON = 200;

    private ConversationLimits() {}

    /**
     * Looks at what is to be pressed; see {@link Conversation#press}.
     *
     * @throws IllegalArgumentException if a digit or a time is out of range
     */
    public static void checkKeys(String digits, Duration press, Duration gap) {
        if (!KEYS.matcher(digits).matches()) {
            throw new IllegalArgumentException("digits are 1 to 64 of 0-9 * # a-d");
        }
        checkTone("press", press, 1);
        checkTone("gap", gap, 0);
    }

    private static void checkTone(String what, Duration time, long least) {
        // A length beyond what a long holds in milliseconds is out of range, too.
        if (time.compareTo(Duration.ofMillis(least)) < 0
                || time.compareTo(Duration.ofMillis(LONGEST_TONE_MILLIS)) > 0) {
            throw new IllegalArgumentException(
                    what + " " + time + " is not in " + least + ".." + LONGEST_TONE_MILLIS + " ms");
        }
    }

    /**
     * What is to be sent to observers, copied so that nobody changes it later; see {@link Conversation#send}.
     *
     * @throws IllegalArgumentException if the name or the data are not as they have to be
     */
    public static Map<String, Object> sent(String name, Map<String, Object> data) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a name has 1 to 64 lower-case letters, digits and dashes");
        }
        return SentData.copy(data, LARGEST_DATA);
    }

    /** A reason for hanging up, cut in whole characters; see {@link Conversation#hangUp(String)}. */
    public static String reason(String reason) {
        if (reason.length() <= LONGEST_REASON) {
            return reason;
        }
        boolean half = Character.isHighSurrogate(reason.charAt(LONGEST_REASON - 1));
        return reason.substring(0, half ? LONGEST_REASON - 1 : LONGEST_REASON);
    }
}
