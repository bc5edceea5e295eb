package dev.parley.gateway.flow.speak;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Texts said character by character. */
final class Characters {

    private static final int GROUP = 4;

    private Characters() {}

    /** One by one: {@code 1 2 3}. */
    static String digits(String text) {
        return each(text, " ");
    }

    /** One by one, with a short pause after each: {@code B, A, K, E, R}. */
    static String spelled(String text) {
        return each(text.toUpperCase(Locale.ROOT), ", ");
    }

    /** A number in E.164 by groups, country code first: {@code +1 5 5 5, 0 1 2, 3 4 5 6}. */
    static String phone(String number) {
        if (!number.startsWith("+")) {
            return groups(number.replaceAll("\\D", ""));
        }
        return Phones.parts(number)
                .map(parts -> "+" + parts.country() + " "
                        + parts.groups().stream().map(it -> each(it, " ")).collect(Collectors.joining(", ")))
                .orElseGet(() -> "+" + groups(number.replaceAll("\\D", "")));
    }

    private static String groups(String digits) {
        List<String> groups = new ArrayList<>();
        for (int at = 0; at < digits.length(); at += GROUP - 1) {
            boolean last = digits.length() - at <= GROUP;
            groups.add(each(digits.substring(at, last ? digits.length() : at + GROUP - 1), " "));
            if (last) {
                break;
            }
        }
        return String.join(", ", groups);
    }

    private static String each(String text, String between) {
        return text.codePoints()
                .filter(it -> !Character.isWhitespace(it))
                .mapToObj(Character::toString)
                .collect(Collectors.joining(between));
    }
}
