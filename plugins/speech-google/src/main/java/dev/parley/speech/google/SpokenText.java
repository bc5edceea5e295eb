package dev.parley.speech.google;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Texts as the service takes them. */
final class SpokenText {

    /** The most that the service takes at once, in bytes of UTF-8. */
    static final int MOST_BYTES = 5000;

    private SpokenText() {}

    /** Without what is no text: control characters, halves of characters, code points that are none. */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().map(point -> isText(point) ? point : ' ').forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isText(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point == '\t' || point == '\n' || point == '\r';
            case Character.SURROGATE -> false;
            default -> (point & 0xfffe) != 0xfffe && point != 0xfffd && (point < 0xfdd0 || point > 0xfdef);
        };
    }

    /** Whether there is something to say for certain: a letter or a digit of whatever script. */
    static boolean isSpeakable(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Cuts a text so that each piece fits: at the ends of sentences where it can be done, else of words. */
    static List<String> pieces(String text, String language) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start, Locale.forLanguageTag(language));
            String piece = text.substring(start, end);
            if (!piece.isBlank()) {
                pieces.add(piece);
            }
            start = end;
        }
        return pieces;
    }

    private static int end(String text, int start, Locale locale) {
        int most = mostFitting(text, start);
        if (most == text.length()) {
            return most;
        }
        for (BreakIterator breaks : List.of(
                BreakIterator.getSentenceInstance(locale),
                BreakIterator.getLineInstance(locale),
                BreakIterator.getCharacterInstance(locale))) {
            breaks.setText(text.substring(start, most + 1));
            int before = breaks.preceding(most - start + 1);
            if (before > 0) {
                return start + before;
            }
        }
        return most;
    }

    /** The end of as many whole characters as fit. */
    private static int mostFitting(String text, int start) {
        int bytes = 0;
        int end = start;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (bytes > MOST_BYTES) {
                return end;
            }
            end += Character.charCount(point);
        }
        return end;
    }
}
