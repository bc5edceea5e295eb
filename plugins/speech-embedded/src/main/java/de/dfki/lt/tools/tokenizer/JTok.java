package de.dfki.lt.tools.tokenizer;

import de.dfki.lt.tools.tokenizer.annotate.AnnotatedString;
import de.dfki.lt.tools.tokenizer.annotate.FastAnnotatedString;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a text into words, punctuation and sentences. Stands in for the class of that name that MaryTTS was built
 * against and that no repository has: MaryTTS itself only asks where tokens and sentences begin.
 */
public final class JTok {

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern OPENING = Pattern.compile("^[(\\[{\"']+");
    private static final Pattern CLOSING = Pattern.compile("[)\\]}\"',;:!?.]+$");
    private static final Pattern INITIALS = Pattern.compile("(\\p{Alpha}\\.)+");
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr.", "mrs.", "ms.", "dr.", "prof.", "st.", "jr.", "sr.", "vs.", "etc.", "approx.", "dept.", "est.",
            "ext.", "inc.", "ltd.", "co.", "corp.", "ave.", "blvd.", "rd.", "apt.", "jan.", "feb.", "mar.", "apr.",
            "jun.", "jul.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec.", "mon.", "tue.", "wed.", "thu.", "fri.",
            "sat.", "sun.");

    /** @param settings of the original; not used */
    public JTok(Properties settings) {}

    /**
     * The text with a value {@code class} on every token, and {@code border} on the first token of the paragraph
     * ({@code p}) and of every further sentence ({@code s}).
     *
     * @param language of the original; not used
     */
    public AnnotatedString tokenize(String text, String language) {
        Sentences sentences = new Sentences(new FastAnnotatedString(text));
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            split(words.group(), words.start(), sentences);
        }
        return sentences.text;
    }

    private static void split(String word, int offset, Sentences sentences) {
        int start = end(OPENING, word);
        for (int i = 0; i < start; i++) {
            sentences.add("opening", offset + i, offset + i + 1);
        }
        Matcher closing = CLOSING.matcher(word);
        int end = closing.find(start) ? closing.start() : word.length();
        if (end < word.length() && word.charAt(end) == '.' && isAbbreviation(word.substring(start, end + 1))) {
            end++;
        }
        if (end > start) {
            sentences.add("word", offset + start, offset + end);
        }
        for (int i = end; i < word.length(); i++) {
            sentences.add("closing", offset + i, offset + i + 1);
        }
    }

    private static int end(Pattern pattern, String word) {
        Matcher matcher = pattern.matcher(word);
        return matcher.find() ? matcher.end() : 0;
    }

    private static boolean isAbbreviation(String word) {
        return ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))
                || INITIALS.matcher(word).matches();
    }

    /** Marks tokens, and the first one after the end of a sentence. */
    private static final class Sentences {

        private final FastAnnotatedString text;
        private String border = "p";
        private boolean ended;

        Sentences(FastAnnotatedString text) {
            this.text = text;
        }

        void add(String kind, int start, int end) {
            boolean closing = kind.equals("closing");
            if (ended && !closing) {
                border = "s";
                ended = false;
            }
            text.annotate("class", kind, start, end);
            if (!border.isEmpty()) {
                text.annotate("border", border, start, end);
                border = "";
            }
            if (closing && ".!?".indexOf(text.setIndex(start)) >= 0) {
                ended = true;
            }
        }
    }
}
