package dev.parley.gateway.flow.hear;

import dev.parley.gateway.flow.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Finds the numbers of an answer, in words and figures. Immutable. */
final class Numbers {

    private static final int LONGEST = 14;
    private static final int MOST_DECIMALS = 10;

    /**
     * A number that was said.
     *
     * @param from the first word of it
     * @param to the word after the last
     */
    record Said(int from, int to, double value) {

        boolean whole() {
            return value == Math.rint(value);
        }
    }

    private final Language language;
    private final NumberWords numbers;
    private final Meanings meanings;
    private final List<String> halves;

    private Numbers(Language language) {
        this.language = language;
        numbers = NumberWords.of(language);
        Map<String, String> words = language.meanings("number-words");
        meanings = new Meanings(words);
        halves = words.entrySet().stream()
                .filter(it -> it.getValue().equals("half") && it.getKey().indexOf(' ') < 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    static Numbers of(Language language) {
        return language.derived(Numbers.class, Numbers::new);
    }

    /** All of them, from left to right; none shares a word with another. */
    List<Said> read(Words words) {
        List<Said> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<Meanings.Found> none = meanings.at(words, at, "nothing"::equals);
            Optional<Said> said = none.isPresent() ? Optional.empty() : at(words, at);
            said.ifPresent(found::add);
            at = said.map(Said::to).or(() -> none.map(Meanings.Found::to)).orElse(at + 1);
        }
        return found;
    }

    /** What a single word that sounds like a number may be: {@code for} is 4. */
    Optional<Said> alike(Words words) {
        for (int i = 0; i < words.size(); i++) {
            Optional<Meanings.Found> found = meanings.at(words, i, it -> it.startsWith("~"));
            if (found.isPresent()) {
                double value = Double.parseDouble(found.get().meaning().substring(1));
                return Optional.of(new Said(i, found.get().to(), value));
            }
        }
        return Optional.empty();
    }

    private Optional<Said> at(Words words, int from) {
        Optional<Meanings.Found> minus = meanings.at(words, from, "minus"::equals);
        if (minus.isPresent()) {
            return positive(words, minus.get().to()).map(it -> new Said(from, it.to(), -it.value()));
        }
        return positive(words, from);
    }

    /** The one that begins here, without a sign. */
    Optional<Said> positive(Words words, int from) {
        Optional<Meanings.Found> fixed = meanings.at(words, from, it -> it.matches("\\d+\\.\\d+"));
        if (fixed.isPresent()) {
            return Optional.of(new Said(
                    from, fixed.get().to(), Double.parseDouble(fixed.get().meaning())));
        }
        int to = numbers.end(words, from, LONGEST);
        if (to == from) {
            return from < words.size() ? figures(words, from).or(() -> glued(words, from)) : Optional.empty();
        }
        long whole = numbers.cardinal(words, from, to).orElseThrow();
        Optional<Meanings.Found> half = meanings.at(words, to, "half"::equals);
        if (half.isPresent()) {
            return Optional.of(new Said(from, half.get().to(), whole + 0.5));
        }
        return Optional.of(decimals(words, from, to, whole).orElse(new Said(from, to, whole)));
    }

    private Optional<Said> figures(Words words, int at) {
        OptionalDouble value = Figures.number(words.get(at), language.locale());
        return value.isPresent() ? Optional.of(new Said(at, at + 1, value.getAsDouble())) : Optional.empty();
    }

    /** Two and a half, in languages that write it as one word. */
    private Optional<Said> glued(Words words, int at) {
        String word = words.get(at);
        for (String half : halves) {
            if (word.endsWith(half)) {
                OptionalLong whole = numbers.whole(word.substring(0, word.length() - half.length()));
                if (whole.isPresent()) {
                    return Optional.of(new Said(at, at + 1, whole.getAsLong() + 0.5));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Said> decimals(Words words, int from, int point, long whole) {
        Optional<Meanings.Found> found = meanings.at(words, point, "point"::equals);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder();
        int at = found.get().to();
        int to = numbers.end(words, at, 2);
        while (to > at && digits.length() < MOST_DECIMALS) {
            long group = numbers.cardinal(words, at, to).orElseThrow();
            digits.append(words.figures(at) ? words.get(at) : Long.toString(group));
            at = to;
            to = numbers.end(words, at, 2);
        }
        return digits.isEmpty()
                ? Optional.empty()
                : Optional.of(new Said(from, at, Double.parseDouble(whole + "." + digits)));
    }
}
