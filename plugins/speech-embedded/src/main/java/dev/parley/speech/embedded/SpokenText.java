package dev.parley.speech.embedded;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Makes plain ASCII of any text, so that an engine of another age can read it aloud. */
final class SpokenText {

    /** Longer words are no words: engines get slow on them. */
    private static final int LONGEST_WORD = 40;

    /** A piece ends with the first sentence beyond so many characters, or anywhere beyond so many. */
    private static final int SENTENCES = 80;

    private static final int LONGEST_PIECE = 400;

    private static final Map<Integer, String> SPOKEN = Map.ofEntries(
            Map.entry((int) '&', " and "),
            Map.entry((int) '%', " percent "),
            Map.entry((int) '@', " at "),
            Map.entry((int) '+', " plus "),
            Map.entry((int) '=', " equals "),
            Map.entry((int) '#', " number "),
            Map.entry((int) '°', " degrees "),
            Map.entry((int) '€', " euros "),
            Map.entry((int) '£', " pounds "),
            Map.entry((int) '¥', " yen "),
            Map.entry((int) '×', " times "),
            Map.entry((int) '÷', " divided by "),
            Map.entry((int) '⁄', " over "),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '–', ", "),
            Map.entry((int) '—', ", "),
            Map.entry((int) '…', ". "),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"));

    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{7,}");
    private static final Pattern LONG_WORD = Pattern.compile("(\\S{" + LONGEST_WORD + "})(?=\\S)");
    private static final Pattern REPEATED = Pattern.compile("([^\\w\\s])(?:\\s*\\1)+");
    private static final Pattern LATE = Pattern.compile("\\s+([,.;:?!])(?=\\s|$)");
    private static final Pattern LONELY = Pattern.compile("(?<=\\s|^)[^A-Za-z0-9\\s]+(?=\\s|$)");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private SpokenText() {}

    /** The text to read aloud; empty if there is nothing in it to say. */
    static String of(String text) {
        StringBuilder ascii = new StringBuilder(text.length() + 16);
        // NFKD takes accents off letters, and ligatures, wide and raised forms apart.
        Normalizer.normalize(spelledOut(text), Normalizer.Form.NFKD)
                .codePoints()
                .forEach(character -> append(ascii, character));
        String spoken = LONG_NUMBER.matcher(ascii).replaceAll(SpokenText::digitByDigit);
        spoken = REPEATED.matcher(spoken).replaceAll("$1");
        spoken = LATE.matcher(spoken).replaceAll("$1");
        spoken = LONELY.matcher(spoken).replaceAll(" ");
        spoken = LONG_WORD.matcher(spoken).replaceAll("$1 ");
        spoken = SPACES.matcher(spoken).replaceAll(" ").strip();
        return spoken.chars().anyMatch(Character::isLetterOrDigit) ? spoken : "";
    }

    /**
     * A text in pieces that are spoken one after the other: so the first is heard while the others are made, and little
     * is made in vain when the caller interrupts.
     */
    static List<String> pieces(String spoken) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int end = spoken.indexOf(' '); end >= 0; end = spoken.indexOf(' ', end + 1)) {
            boolean sentence = ".!?".indexOf(spoken.charAt(end - 1)) >= 0;
            if (end - start > (sentence ? SENTENCES : LONGEST_PIECE)) {
                pieces.add(spoken.substring(start, end));
                start = end + 1;
            }
        }
        if (start < spoken.length()) {
            pieces.add(spoken.substring(start));
        }
        return pieces;
    }

    private static String spelledOut(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            String spoken = SPOKEN.get(character);
            if (spoken != null) {
                out.append(spoken);
            } else {
                out.appendCodePoint(character);
            }
        });
        return out.toString();
    }

    private static void append(StringBuilder ascii, int character) {
        String spoken = SPOKEN.get(character);
        if (spoken != null) {
            ascii.append(spoken);
        } else if (character == '$' || character == '/' || "!'(),-.:;?\"".indexOf(character) >= 0) {
            ascii.append((char) character);
        } else if (character < 128 && Character.isLetterOrDigit(character)) {
            ascii.append((char) character);
        } else if (Character.getType(character) != Character.NON_SPACING_MARK) {
            ascii.append(' ');
        }
    }

    private static String digitByDigit(MatchResult number) {
        return String.join(" ", number.group().split(""));
    }
}
