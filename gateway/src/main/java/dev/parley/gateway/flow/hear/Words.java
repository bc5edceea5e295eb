package dev.parley.gateway.flow.hear;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of an answer, made alike however a recognizer writes: small letters, no punctuation; {@code twenty-three} is two
 * words, {@code 7pm} too; {@code 7:30}, {@code 1,204.50} and {@code 24/11} are one; {@code $}, {@code €}, {@code +} and a minus
 * before a figure are words of their own; {@code a.m.} is {@code am}. Of a text, the first 1000 characters count. Immutable.
 */
public final class Words {

    private static final int LONGEST = 1000;

    // Possessive throughout: linear on whatever a caller says.
    private static final Pattern WORD = Pattern.compile(
            "(?<half>\\b[ap])\\.\\s?m\\b\\.?"
                    + "|(?<figures>\\d++(?:[.,:/-]\\d++)*+)(?<ordinal>(?:st|nd|rd|th|er|re|ème|º|ª)\\b|\\.(?!\\d))?"
                    + "|(?<letters>\\p{L}[\\p{L}\\p{M}]*+(?:['’]\\p{L}++)*+)"
                    + "|(?<sign>[$€£¥+@_&*#%]|(?<![\\p{L}\\p{N}])[-−](?=\\d))",
            Pattern.CASE_INSENSITIVE);

    /**
     * One word.
     *
     * @param text made alike
     * @param from where it begins in the text it came from
     * @param to where it ends there
     * @param ordinal whether it is in figures and written as an ordinal number: {@code 4th}, or {@code 4.}
     */
    record Word(String text, int from, int to, boolean ordinal) {}

    private final String source;
    private final List<Word> words;

    private Words(String source, List<Word> words) {
        this.source = source;
        this.words = words;
    }

    /** The words of a text. */
    public static Words of(String text) {
        String source = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(source);
        while (matcher.find()) {
            words.add(word(matcher));
        }
        return new Words(source, List.copyOf(words));
    }

    private static Word word(Matcher matcher) {
        String plain;
        if (matcher.group("half") != null) {
            plain = matcher.group("half") + "m";
        } else if (matcher.group("figures") != null) {
            plain = matcher.group("figures");
        } else {
            plain = matcher.group().replace('’', '\'').replace('−', '-');
        }
        boolean ordinal = matcher.group("ordinal") != null;
        int to = matcher.group("figures") != null && !letters(matcher) ? matcher.end("figures") : matcher.end();
        return new Word(plain.toLowerCase(Locale.ROOT), matcher.start(), to, ordinal);
    }

    /** The full stop after figures may end a sentence; it is no part of them. */
    private static boolean letters(Matcher matcher) {
        return matcher.group("ordinal") != null && !matcher.group("ordinal").equals(".");
    }

    /** How many there are. */
    public int size() {
        return words.size();
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** One of them, made alike. */
    public String get(int index) {
        return words.get(index).text();
    }

    /** All of them, made alike. */
    public List<String> list() {
        return words.stream().map(Word::text).toList();
    }

    /** Whether a word is an ordinal number in figures. */
    boolean ordinal(int index) {
        return words.get(index).ordinal();
    }

    /** Whether a word is in figures. */
    boolean figures(int index) {
        return Character.isDigit(get(index).charAt(0));
    }

    /** What was written, from one word to before another; without what stands around them. */
    public String written(int from, int to) {
        return from >= to
                ? ""
                : source.substring(words.get(from).from(), words.get(to - 1).to());
    }

    @Override
    public String toString() {
        return String.join(" ", list());
    }
}
