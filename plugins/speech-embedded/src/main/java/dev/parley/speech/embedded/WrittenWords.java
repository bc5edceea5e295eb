package dev.parley.speech.embedded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a text as it was written, and which of them is where in the text as it is read aloud. */
final class WrittenWords {

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern SILENT = Pattern.compile("[^A-Za-z0-9]");

    /** What is heard of a word, and the index of the written word that it comes from. */
    private record Part(String sound, int word) {}

    private final List<String> words = new ArrayList<>();
    private final int[] wordOfCharacter;

    /**
     * Where the two cannot be matched, no word is anywhere.
     *
     * @param spoken what {@link SpokenText} makes of the text
     */
    WrittenWords(String text, String spoken) {
        List<Part> parts = new ArrayList<>();
        Matcher written = WORD.matcher(text);
        while (written.find()) {
            Matcher heard = WORD.matcher(SpokenText.of(written.group()));
            while (heard.find()) {
                String sound = sound(heard.group());
                if (!sound.isEmpty()) {
                    parts.add(new Part(sound, words.size()));
                }
            }
            words.add(written.group());
        }
        wordOfCharacter = new int[spoken.length()];
        Arrays.fill(wordOfCharacter, -1);
        if (!match(parts, spoken)) {
            Arrays.fill(wordOfCharacter, -1);
        }
    }

    /** The index of the written word that is heard at a character of the spoken text; -1 if there is none. */
    int at(int character) {
        return character < wordOfCharacter.length ? wordOfCharacter[character] : -1;
    }

    /** A written word, with the punctuation on it. */
    String word(int index) {
        return words.get(index);
    }

    private boolean match(List<Part> parts, String spoken) {
        int next = 0;
        Matcher heard = WORD.matcher(spoken);
        while (heard.find()) {
            String sound = sound(heard.group());
            if (sound.isEmpty()) {
                continue;
            }
            if (next == parts.size() || !parts.get(next).sound().equals(sound)) {
                return false;
            }
            Arrays.fill(
                    wordOfCharacter, heard.start(), heard.end(), parts.get(next).word());
            next++;
        }
        return next == parts.size();
    }

    private static String sound(String part) {
        return SILENT.matcher(part).replaceAll("");
    }
}
