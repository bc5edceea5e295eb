package dev.parley.gateway.flow.hear;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers in figures, as a language writes them. */
final class Figures {

    private static final int LONGEST = 15;

    private Figures() {}

    /** Whether a word is nothing but digits, 15 at most. */
    static boolean whole(String word) {
        return !word.isEmpty() && word.length() <= LONGEST && word.chars().allMatch(it -> it >= '0' && it <= '9');
    }

    static long value(String whole) {
        return Long.parseLong(whole);
    }

    /** A number with or without groups and decimals: {@code 1,204.50} in English, {@code 1.204,50} in German. */
    static OptionalDouble number(String word, Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        char group = symbols.getGroupingSeparator() == ',' || symbols.getGroupingSeparator() == '.'
                ? symbols.getGroupingSeparator()
                : ' ';
        int point = word.indexOf(symbols.getDecimalSeparator());
        String before = point < 0 ? word : word.substring(0, point);
        String after = point < 0 ? "" : word.substring(point + 1);
        String[] groups = before.split(Pattern.quote(String.valueOf(group)), -1);
        for (int i = 1; i < groups.length; i++) {
            if (groups[i].length() != 3 || groups[0].length() > 3) {
                return OptionalDouble.empty();
            }
        }
        String digits = String.join("", groups);
        boolean right = whole(digits) && (point < 0 || whole(after)) && digits.length() + after.length() <= LONGEST;
        return right
                ? OptionalDouble.of(Double.parseDouble(point < 0 ? digits : digits + "." + after))
                : OptionalDouble.empty();
    }
}
