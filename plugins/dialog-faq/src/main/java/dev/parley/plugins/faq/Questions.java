package dev.parley.plugins.faq;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the known question that is most like a caller's: the cosine between their words' TF-IDF weights, so that rare
 * words count for more (Salton and Buckley, 1988). A word that is not known stands for the known word with the most letter
 * trigrams in common, if they have enough: recognizers hear "deliverance" for "delivery".
 */
final class Questions {

    /** How much of their trigrams two words must share (Dice's coefficient) to count as one. */
    private static final double SAME_WORD = 0.6;

    /** What a word that no known question has weighs, against the rarest that is known: callers say much around a question. */
    private static final double UNKNOWN_WORD = 0.5;

    private static final double QUESTION_WORD = 0.5;

    private final Map<String, Double> weights = new TreeMap<>();
    private final Map<Map<String, Double>, String> answers;
    private final double unknownWeight;

    /**
     * Takes what is known.
     *
     * @param answers the answer to each question
     */
    Questions(Map<String, String> answers) {
        Map<String, Set<String>> answersWithWord = new HashMap<>();
        answers.forEach((question, answer) -> Words.telling(question)
                .forEach(word -> answersWithWord
                        .computeIfAbsent(word, unseen -> new HashSet<>())
                        .add(answer)));
        double count = new HashSet<>(answers.values()).size();
        answersWithWord.forEach((word, with) -> weights.put(
                word, (Words.isQuestionWord(word) ? QUESTION_WORD : 1) * Math.log(1 + count / with.size())));
        this.unknownWeight = UNKNOWN_WORD * Math.log(1 + count);
        this.answers = answers.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> vector(entry.getKey()),
                        Map.Entry::getValue,
                        (first, second) -> first,
                        LinkedHashMap::new));
    }

    /** The answer to the known question most like this one, if it is at least so alike; 0 to 1. */
    Optional<String> answer(String question, double threshold) {
        Map<String, Double> asked = vector(question);
        Map<String, Double> best = Map.of();
        double highest = 0;
        for (Map<String, Double> known : answers.keySet()) {
            double similarity = cosine(asked, known);
            if (similarity > highest) {
                highest = similarity;
                best = known;
            }
        }
        return highest >= threshold ? Optional.ofNullable(answers.get(best)) : Optional.empty();
    }

    private Map<String, Double> vector(String question) {
        Map<String, Double> vector = new HashMap<>();
        for (String word : new HashSet<>(Words.telling(question))) {
            if (weights.containsKey(word)) {
                vector.merge(word, weights.getOrDefault(word, 0.0), Math::max);
                continue;
            }
            String known = nearest(word);
            double alike = alike(word, known);
            if (alike >= SAME_WORD) {
                vector.merge(known, alike * weights.getOrDefault(known, 0.0), Math::max);
            } else {
                vector.put(word, unknownWeight);
            }
        }
        return vector;
    }

    private String nearest(String word) {
        String nearest = "";
        double highest = 0;
        for (String known : weights.keySet()) {
            double alike = alike(word, known);
            if (alike > highest) {
                highest = alike;
                nearest = known;
            }
        }
        return nearest;
    }

    private static double cosine(Map<String, Double> left, Map<String, Double> right) {
        double product = left.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() * right.getOrDefault(entry.getKey(), 0.0))
                .sum();
        double lengths = length(left.values()) * length(right.values());
        return lengths == 0 ? 0 : product / lengths;
    }

    private static double length(Collection<Double> values) {
        return Math.sqrt(values.stream().mapToDouble(value -> value * value).sum());
    }

    /** Dice's coefficient of the words' letter trigrams. */
    private static double alike(String left, String right) {
        Set<String> ofLeft = trigrams(left);
        Set<String> ofRight = trigrams(right);
        double shared = ofLeft.stream().filter(ofRight::contains).count();
        return 2 * shared / (ofLeft.size() + ofRight.size());
    }

    private static Set<String> trigrams(String word) {
        String padded = " " + word + " ";
        Set<String> trigrams = new HashSet<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            trigrams.add(padded.substring(i, i + 3));
        }
        return trigrams;
    }
}
