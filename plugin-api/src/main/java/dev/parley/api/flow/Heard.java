package dev.parley.api.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a caller said, as a text and as its words, which are made alike however a recognizer writes: small letters, no
 * punctuation; {@code twenty-three} is two words, {@code 7pm} too; {@code 7:30}, {@code 1,204.50} and {@code 24/11} are one;
 * {@code $}, {@code €}, {@code +} and a minus before a figure are words of their own; {@code a.m.} is {@code am}.
 *
 * @param text as the recognizer wrote it, its first 1000 characters
 * @param words those of the text
 */
public record Heard(String text, List<HeardWord> words) {

    private static final int LONGEST = 1000;

    // Possessive throughout: linear on whatever a caller says.
    private static final Pattern WORD = Pattern.compile(
            "(?<half>\\b[ap])\\.\\s?m\\b\\.?"
                    + "|(?<figures>\\d++(?:[.,:/-]\\d++)*+)(?<ordinal>(?:st|nd|rd|th|er|re|ème|º|ª)\\b|\\.(?!\\d))?"
                    + "|(?<letters>\\p{L}[\\p{L}\\p{M}]*+(?:['’]\\p{L}++)*+)"
                    + "|(?<sign>[$€£¥+@_&*#%]|(?<![\\p{L}\\p{N}])[-−](?=\\d))",
            Pattern.CASE_INSENSITIVE);

    public Heard {
        words = List.copyOf(words);
    }

    /** A text with its words. */
    public static Heard of(String text) {
        String source = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        List<HeardWord> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(source);
        while (matcher.find()) {
            words.add(word(matcher));
        }
        return new Heard(source, words);
    }

    private static HeardWord word(Matcher matcher) {
        String plain;
        if (matcher.group("half") != null) {
            plain = matcher.group("half") + "m";
        } else if (matcher.group("figures") != null) {
            plain = matcher.group("figures");
        } else {
            plain = matcher.group().replace('’', '\'').replace('−', '-');
        }
        boolean ordinal = matcher.group("ordinal") != null;
        // The full stop after figures may end a sentence; it is no part of them.
        boolean stop = ordinal && matcher.group("ordinal").equals(".");
        int to = stop ? matcher.end("figures") : matcher.end();
        return new HeardWord(plain.toLowerCase(Locale.ROOT), matcher.start(), to, ordinal);
    }

    /** How many words there are. */
    public int size() {
        return words.size();
    }

    /** A word, made alike. */
    public String word(int index) {
        return words.get(index).text();
    }

    /** What was written, from one word to before another; without what stands around them. Empty if there is none. */
    public String written(int from, int to) {
        return from >= to
                ? ""
                : text.substring(words.get(from).from(), words.get(to - 1).to());
    }
}
