package dev.parley.gateway.flow.hear;

import dev.parley.gateway.flow.language.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds digits that are said one by one or in groups. Immutable. */
final class DigitRuns {

    private static final int MOST = 64;

    /** Digits that follow each other. */
    record Run(int from, int to, String digits) {}

    /** A piece of a run: digits, or nothing that counts. */
    private record Piece(String digits, int to) {}

    private final NumberWords numbers;
    private final Meanings meanings;

    private DigitRuns(Language language) {
        numbers = NumberWords.of(language);
        meanings = new Meanings(language.meanings("digit-words"));
    }

    static DigitRuns of(Language language) {
        return language.derived(DigitRuns.class, DigitRuns::new);
    }

    /** All runs, from left to right. A plus before the first digit is kept. */
    List<Run> read(Words words) {
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Run run = run(words, at);
            if (run.digits().chars().anyMatch(Character::isDigit)) {
                runs.add(run);
                at = run.to();
            } else {
                at++;
            }
        }
        return runs;
    }

    private Run run(Words words, int from) {
        StringBuilder digits = new StringBuilder();
        int at = from;
        int to = from;
        while (at < words.size() && digits.length() < MOST) {
            Optional<Piece> piece = piece(words, at, !digits.isEmpty());
            if (piece.isEmpty()) {
                break;
            }
            at = piece.get().to();
            digits.append(piece.get().digits());
            to = piece.get().digits().isEmpty() ? to : at;
        }
        return new Run(from, to, digits.toString());
    }

    private Optional<Piece> piece(Words words, int at, boolean within) {
        if (at >= words.size()) {
            return Optional.empty();
        }
        Optional<Meanings.Found> found = meanings.at(words, at);
        if (found.isPresent()) {
            int next = found.get().to();
            String meaning = found.get().meaning();
            return switch (meaning) {
                case "plus" -> within ? Optional.empty() : Optional.of(new Piece("+", next));
                case "skip" -> within ? Optional.of(new Piece("", next)) : Optional.empty();
                case String it
                when it.matches("x[2-9]") ->
                    digit(words, next).map(digit -> new Piece(digit.repeat(it.charAt(1) - '0'), next + 1));
                case String it
                when it.matches("~\\d") ->
                    within && piece(words, next, false).isPresent()
                            ? Optional.of(new Piece(it.substring(1), next))
                            : Optional.empty();
                case String it when it.matches("\\d+") -> Optional.of(new Piece(it, next));
                default -> Optional.empty();
            };
        }
        String written = words.get(at).replaceAll("[-./:]", "");
        if (words.figures(at) && written.chars().allMatch(Character::isDigit)) {
            return Optional.of(new Piece(written, at + 1));
        }
        int to = numbers.end(words, at, 8);
        return to == at
                ? Optional.empty()
                : Optional.of(
                        new Piece(Long.toString(numbers.cardinal(words, at, to).orElseThrow()), to));
    }

    /** A single digit in one word. */
    private Optional<String> digit(Words words, int at) {
        if (at >= words.size()) {
            return Optional.empty();
        }
        Optional<Meanings.Found> found = meanings.at(words, at, it -> it.matches("~?\\d"));
        if (found.isPresent() && found.get().to() == at + 1) {
            return Optional.of(found.get().meaning().replace("~", ""));
        }
        OptionalLong value = numbers.cardinal(words, at, at + 1);
        return value.isPresent() && value.getAsLong() < 10
                ? Optional.of(Long.toString(value.getAsLong()))
                : Optional.empty();
    }

    /** Oh five: the digit after a zero. */
    Optional<Integer> zeroAnd(Words words, int at) {
        boolean zero = digit(words, at).filter("0"::equals).isPresent();
        return zero ? digit(words, at + 1).filter(it -> !it.equals("0")).map(Integer::valueOf) : Optional.empty();
    }
}
