package dev.parley.gateway.speech;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts text into sentences, so that the first can be spoken while the rest is still being made. Takes text in pieces; gives
 * a sentence out as soon as what follows shows that it is over.
 */
final class SentenceSplitter {

    /** A text without an end is cut at a space, so that speech begins some time. */
    private static final int LONGEST = 400;

    /** Words whose full stop ends no sentence, in lower case. */
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "no", "vs", "approx", "dept", "inc", "ltd", "co", "corp", "jr", "sr",
            "e.g", "i.e", "a.m", "p.m", "u.s", "u.k", "z.b", "d.h", "bzw", "nr", "str", "tel", "ca", "etc");

    private static final Pattern LAST_WORD = Pattern.compile("(\\S+)\\.\\s*$");

    private final BreakIterator boundaries;
    private final StringBuilder pending = new StringBuilder();

    /** @param language a BCP 47 tag */
    SentenceSplitter(String language) {
        this.boundaries = BreakIterator.getSentenceInstance(Locale.forLanguageTag(language));
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
        int start = 0;
        boundaries.setText(text);
        int end = boundaries.first();
        while ((end = boundaries.next()) != BreakIterator.DONE) {
            boolean known = atEnd || end < text.length();
            if (known && (end == text.length() || !continues(text.substring(start, end)))) {
                add(sentences, text.substring(start, end));
                start = end;
            }
        }
        while (text.length() - start > LONGEST) {
            int cut = text.lastIndexOf(' ', start + LONGEST);
            cut = cut <= start ? start + LONGEST : cut;
            add(sentences, text.substring(start, cut));
            start = cut;
        }
        pending.setLength(0);
        if (atEnd) {
            add(sentences, text.substring(start));
        } else {
            pending.append(text, start, text.length());
        }
        return sentences;
    }

    /** Whether a full stop at the end belongs to an abbreviation, an initial or an ordinal number. */
    private static boolean continues(String sentence) {
        Matcher matcher = LAST_WORD.matcher(sentence);
        if (!matcher.find()) {
            return false;
        }
        String word = matcher.group(1).toLowerCase(Locale.ROOT).replaceFirst("^[(\"']+", "");
        return ABBREVIATIONS.contains(word) || word.matches("[a-z]|\\d{1,2}");
    }

    private static void add(List<String> sentences, String sentence) {
        String trimmed = sentence.strip();
        if (!trimmed.isEmpty()) {
            sentences.add(trimmed);
        }
    }
}
