package dev.parley.gateway.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of one language that tell how a turn goes on, compared without case and punctuation; a phrase of up to three words
 * counts as one.
 *
 * @param backchannels what a listener says without wanting the floor, such as {@code uh huh}
 * @param unfinished words after which a sentence goes on, such as {@code and}
 * @param pieces words that are pieces of something longer, such as numbers and letters
 * @param digits the words for single digits, which are pieces as well
 */
public record TurnWords(Set<String> backchannels, Set<String> unfinished, Set<String> pieces, Set<String> digits) {

    /** For a language of which nothing is known. */
    public static final TurnWords NONE = new TurnWords(Set.of(), Set.of(), Set.of(), Set.of());

    private static final int LONGEST_PHRASE = 3;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}']+");

    public TurnWords {
        backchannels = plain(backchannels);
        unfinished = plain(unfinished);
        pieces = plain(pieces);
        digits = plain(digits);
    }

    private static Set<String> plain(Set<String> written) {
        return written.stream().map(phrase -> String.join(" ", words(phrase))).collect(Collectors.toUnmodifiableSet());
    }

    /** With other backchannels. */
    public TurnWords withBackchannels(Set<String> changed) {
        return new TurnWords(changed, unfinished, pieces, digits);
    }

    /** The words of a text, in lower case. */
    static List<String> words(String text) {
        String plain =
                NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
    }

    /** The words of a text without its backchannels. */
    List<String> substance(String text) {
        List<String> words = words(text);
        List<String> left = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int length = Math.min(LONGEST_PHRASE, words.size() - at);
            while (length > 0 && !backchannels.contains(String.join(" ", words.subList(at, at + length)))) {
                length--;
            }
            if (length == 0) {
                left.add(words.get(at));
                length = 1;
            }
            at += length;
        }
        return left;
    }

    /** Whether a text ends so that more is to come. */
    boolean unfinished(String text) {
        return endsIn(unfinished, text);
    }

    /** Whether a text ends with a piece of something longer. */
    boolean piece(String text) {
        return endsIn(pieces, text) || endsIn(digits, text);
    }

    /** How many single digits a text holds, in words or figures. */
    int digits(String text) {
        int count = 0;
        for (String word : words(text)) {
            if (digits.contains(word)) {
                count++;
            } else if (word.chars().allMatch(Character::isDigit)) {
                count += word.length();
            }
        }
        return count;
    }

    private static boolean endsIn(Set<String> those, String text) {
        List<String> words = words(text);
        return !words.isEmpty() && those.contains(words.getLast());
    }
}
