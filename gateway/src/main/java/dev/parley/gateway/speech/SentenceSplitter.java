package dev.parley.gateway.speech;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts text into sentences, so that the first can be spoken while the rest is still being made. Takes text in pieces; gives
 * a sentence out as soon as what follows shows that it is over. However the text is cut into pieces, the sentences are the
 * same.
 */
final class SentenceSplitter {

    /** A text without an end is cut at a space, so that speech begins some time. */
    private static final int LONGEST = 400;

    /** Words whose full stop ends no sentence, in lower case. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "no", "vs", "approx", "dept", "inc", "ltd", "co", "corp", "jr", "sr",
            "e.g", "i.e", "a.m", "p.m", "u.s", "u.k", "z.b", "d.h", "bzw", "nr", "str", "tel", "ca", "etc");

    /** Languages that write a full stop after an ordinal number. */
    private static final Set<String> ORDINAL_STOPS = Set.of(
            "bs", "cs", "da", "de", "et", "fi", "hr", "hu", "is", "lb", "lv", "nb", "nn", "no", "pl", "sk", "sl", "sr",
            "tr");

    private static final String OPENING = "([{\"'„“‚‘«»";

    private final BreakIterator boundaries;
    private final boolean ordinalStops;
    private final StringBuilder pending = new StringBuilder();

    /** @param language a BCP 47 tag */
    SentenceSplitter(String language) {
        Locale locale = Locale.forLanguageTag(language);
        this.boundaries = BreakIterator.getSentenceInstance(locale);
        this.ordinalStops = ORDINAL_STOPS.contains(locale.getLanguage());
    }

    /** Adds a piece; returns the sentences that are now known to be over. */
    List<String> add(String piece) {
        pending.append(piece);
        return split(false);
    }

    /** There are no more pieces; returns what is left. */
    List<String> finish() {
        return split(true);
    }

    private List<String> split(boolean atEnd) {
        String text = pending.toString();
        List<String> sentences = new ArrayList<>();
        boundaries.setText(text);
        int known = atEnd ? text.length() : decided(text);
        int start = 0;
        int end = boundaries.first();
        while ((end = boundaries.next()) != BreakIterator.DONE && end <= known) {
            if (end < text.length() && continues(text, start, end)) {
                continue;
            }
            start = cut(text, start, end, sentences);
            add(sentences, text.substring(start, end));
            start = end;
        }
        start = cut(text, start, Math.max(known, text.length() - LONGEST), sentences);
        pending.setLength(0);
        if (atEnd) {
            add(sentences, text.substring(start));
        } else {
            pending.append(text, start, text.length());
        }
        return sentences;
    }

    /**
     * How far boundaries hold, whatever comes: a letter or digit after one settles it. Before that, what looks like an end
     * may go on.
     */
    private static int decided(String text) {
        int last = text.length() - 1;
        while (last >= 0 && !Character.isLetterOrDigit(text.charAt(last))) {
            last--;
        }
        return last;
    }

    /** Cuts what is too long; returns where the rest begins. */
    private static int cut(String text, int from, int end, List<String> sentences) {
        int start = from;
        while (end - start > LONGEST) {
            int space = text.lastIndexOf(' ', start + LONGEST);
            int at = space <= start ? start + LONGEST : space;
            if (Character.isHighSurrogate(text.charAt(at - 1))) {
                at--;
            }
            add(sentences, text.substring(start, at));
            start = at;
        }
        return start;
    }

    /** Whether a full stop at the end belongs to an abbreviation, an initial, an ordinal number or that of a list. */
    private boolean continues(String text, int start, int end) {
        // Its end will do, should it be endless.
        String sentence = text.substring(Math.max(start, end - LONGEST), end).stripTrailing();
        if (!sentence.endsWith(".")) {
            return false;
        }
        String word = lastWord(sentence);
        if (!word.matches("\\d{1,2}")) {
            return abbreviation(word);
        }
        String before =
                sentence.substring(0, sentence.length() - word.length() - 1).strip();
        return ordinalStops || before.isEmpty() || (before.endsWith(".") && !abbreviation(lastWord(before)));
    }

    private static boolean abbreviation(String word) {
        return ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT)) || word.matches("\\p{L}");
    }

    /** The last word of a text that ends with a full stop, without it. */
    private static String lastWord(String text) {
        int stop = text.length() - 1;
        int word = stop;
        while (word > 0 && !Character.isWhitespace(text.charAt(word - 1))) {
            word--;
        }
        while (word < stop && OPENING.indexOf(text.charAt(word)) >= 0) {
            word++;
        }
        return text.substring(word, stop);
    }

    private static void add(List<String> sentences, String sentence) {
        String trimmed = sentence.strip();
        if (!trimmed.isEmpty()) {
            sentences.add(trimmed);
        }
    }
}
