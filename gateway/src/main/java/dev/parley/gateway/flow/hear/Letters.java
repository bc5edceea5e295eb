package dev.parley.gateway.flow.hear;

import dev.parley.gateway.flow.language.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds what is spelled letter by letter: letters, digits and signs, in capitals. Immutable. */
final class Letters {

    private static final int MOST = 64;

    /** What was spelled, in capitals. */
    record Run(int from, int to, String text) {}

    private record Piece(String text, int to) {}

    private final NumberWords numbers;
    private final Meanings meanings;

    private Letters(Language language) {
        numbers = NumberWords.of(language);
        Map<String, String> words = new LinkedHashMap<>();
        language.meanings("digit-words").forEach((word, meaning) -> {
            if (meaning.matches("\\d|x\\d")) {
                words.put(word, meaning);
            }
        });
        words.putAll(language.meanings("letter-words"));
        meanings = new Meanings(words);
    }

    static Letters of(Language language) {
        return language.derived(Letters.class, Letters::new);
    }

    /** All runs, from left to right; a word in capitals is spelled, too. */
    List<Run> read(Words words) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Run run = run(words, at == 0 ? 0 : soundsEnd(words, at));
            if (run.text().isEmpty()) {
                at = Math.max(at + 1, run.from());
            } else {
                runs.add(run);
                at = run.to();
            }
        }
        return runs;
    }

    /** A word that only sounds like a letter begins no spelling within a sentence: it would be b. */
    private int soundsEnd(Words words, int from) {
        int at = from;
        Optional<Meanings.Found> sound = meanings.at(words, at, it -> it.startsWith("~"));
        while (sound.isPresent()) {
            at = sound.get().to();
            sound = meanings.at(words, at, it -> it.startsWith("~"));
        }
        return at;
    }

    private Run run(Words words, int from) {
        StringBuilder text = new StringBuilder();
        int at = from;
        while (at < words.size() && text.length() < MOST) {
            Optional<Piece> piece = piece(words, at);
            if (piece.isEmpty()) {
                break;
            }
            text.append(piece.get().text());
            at = piece.get().to();
        }
        return new Run(from, at, text.toString().toUpperCase(Locale.ROOT));
    }

    private Optional<Piece> piece(Words words, int at) {
        if (at >= words.size()) {
            return Optional.empty();
        }
        Optional<Meanings.Found> found = meanings.at(words, at);
        String meaning = found.map(Meanings.Found::meaning).orElse("");
        if (meaning.matches("x[2-9]")) {
            int next = found.orElseThrow().to();
            return piece(words, next)
                    .filter(it -> it.text().length() == 1)
                    .map(it -> new Piece(it.text().repeat(meaning.charAt(1) - '0'), it.to()));
        } else if (meaning.equals("capital")) {
            return piece(words, found.orElseThrow().to());
        } else if (meaning.equals("as in")) {
            return Optional.empty();
        }
        Optional<Piece> plain = plain(words, at, found);
        return plain.map(it -> explained(words, it));
    }

    private Optional<Piece> plain(Words words, int at, Optional<Meanings.Found> found) {
        String word = words.get(at);
        if (word.codePointCount(0, word.length()) == 1 && found.isEmpty()) {
            return Optional.of(new Piece(word, at + 1));
        } else if (found.isPresent()) {
            return Optional.of(new Piece(
                    found.get().meaning().replace("~", ""), found.get().to()));
        } else if (words.figures(at)) {
            return Optional.of(new Piece(word.replaceAll("[.,:]", ""), at + 1));
        }
        String written = words.written(at, at + 1);
        if (written.length() > 1 && written.chars().allMatch(Character::isUpperCase)) {
            return Optional.of(new Piece(written, at + 1));
        }
        int to = numbers.end(words, at, 6);
        return to == at
                ? Optional.empty()
                : Optional.of(
                        new Piece(Long.toString(numbers.cardinal(words, at, to).orElseThrow()), to));
    }

    /** B as in Bravo: the example is dropped, if it begins so. */
    private Piece explained(Words words, Piece letter) {
        return meanings.at(words, letter.to(), "as in"::equals)
                .filter(it -> it.to() < words.size()
                        && words.get(it.to()).startsWith(letter.text().toLowerCase(Locale.ROOT)))
                .map(it -> new Piece(letter.text(), it.to() + 1))
                .orElse(letter);
    }
}
