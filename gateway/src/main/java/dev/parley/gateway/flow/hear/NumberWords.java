package dev.parley.gateway.flow.hear;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import dev.parley.gateway.flow.language.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The words of a language's numbers, as ICU spells them out: of 0 to 99 and the powers of ten, and of the ordinals to 99. What
 * callers say is looked up among these and put together, so that nothing is accepted that is no number as a whole. Immutable.
 */
final class NumberWords {

    private static final int LONGEST_KEY = 120;
    private static final long LARGEST = 999_999_999_999_999L;

    /** Words that multiply: hundred, thousand, dozen. */
    private record Power(String word, long value) {}

    private final Map<String, Long> small = new HashMap<>();
    private final Map<String, Long> ordinals = new HashMap<>();
    private final List<Power> powers = new ArrayList<>();
    private final Set<String> pieces = new HashSet<>();
    private final Set<String> joints = new HashSet<>();
    private final Set<String> ones = new HashSet<>();

    private NumberWords(Language language) {
        RuleBasedNumberFormat spelling =
                new RuleBasedNumberFormat(ULocale.forLocale(language.locale()), RuleBasedNumberFormat.SPELLOUT);
        for (String rules : spelling.getRuleSetNames()) {
            if (rules.contains("ordinal")) {
                collect(spelling, rules, ordinals);
            } else if (rules.contains("cardinal") || rules.equals("%spellout-numbering")) {
                collect(spelling, rules, small);
                powers(spelling, rules);
            }
        }
        language.meanings("number-words").forEach(this::also);
        pieces.remove("");
        powers.sort(Comparator.comparingLong(Power::value)
                .thenComparingInt(it -> it.word().length())
                .reversed());
    }

    static NumberWords of(Language language) {
        return language.derived(NumberWords.class, NumberWords::new);
    }

    private void collect(RuleBasedNumberFormat spelling, String rules, Map<String, Long> into) {
        for (long value = 0; value < 100; value++) {
            String spelled = spelling.format(value, rules);
            into.putIfAbsent(key(spelled), value);
            learn(spelled);
        }
    }

    private void powers(RuleBasedNumberFormat spelling, String rules) {
        for (long value : List.of(100L, 1000L, 1_000_000L, 1_000_000_000L, 1_000_000_000_000L)) {
            for (long count : List.of(1L, 2L)) {
                String spelled = spelling.format(count * value, rules);
                String word = key(spelled);
                String before = small.entrySet().stream()
                        .filter(it -> it.getValue() == count && word.startsWith(it.getKey()))
                        .map(Map.Entry::getKey)
                        .max(Comparator.comparingInt(String::length))
                        .orElse("");
                Power power = new Power(word.substring(before.length()), value);
                if (power.word().length() > 1 && (count == 1 || !before.isEmpty()) && !powers.contains(power)) {
                    powers.add(power);
                }
                learn(spelled);
            }
        }
    }

    private void also(String word, String meaning) {
        String key = key(word);
        if (meaning.matches("\\d{1,9}")) {
            small.put(key, Long.parseLong(meaning));
        } else if (meaning.matches("x\\d{1,9}")) {
            powers.add(new Power(key, Long.parseLong(meaning.substring(1))));
        } else if (meaning.equals("and")) {
            joints.add(key);
        } else if (meaning.equals("one")) {
            ones.add(key);
        } else {
            return;
        }
        learn(word);
    }

    private void learn(String spelled) {
        pieces.addAll(Arrays.asList(plain(spelled).split("[\\s\u00ad-]+")));
        pieces.addAll(Arrays.asList(plain(spelled).replace("\u00ad", "").split("[\\s-]+")));
    }

    private static String plain(String spelled) {
        return spelled.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private static String key(String spelled) {
        return plain(spelled).replaceAll("[\\s\u00ad-]+", "");
    }

    /** Whether a word may be part of a number in words, or is one in figures. */
    boolean piece(String word) {
        return pieces.contains(word)
                || small.containsKey(word)
                || ordinals.containsKey(word)
                || Figures.whole(word)
                || powers.stream().anyMatch(it -> word.contains(it.word()));
    }

    /** The whole number that these words are, all of them. */
    OptionalLong cardinal(Words words, int from, int to) {
        String key = joined(words, from, to);
        boolean glued = to - from > 1 && key.chars().allMatch(Character::isDigit);
        return glued || joints.contains(words.get(to - 1)) ? OptionalLong.empty() : whole(key);
    }

    /** The whole number that this word is, which may be one of several words written as one. */
    OptionalLong whole(String word) {
        boolean none = word.isEmpty() || word.length() > LONGEST_KEY || ones.contains(word);
        long value = none ? -1 : value(word, false, new HashMap<>());
        return value < 0 || value > LARGEST ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** Whether a word stands for one where something is counted: a hundred, a week. */
    boolean one(String word) {
        return ones.contains(word);
    }

    /** The longest whole number that begins here; the word after it, or the same if there is none. */
    int end(Words words, int from, int longest) {
        if (from >= words.size() || !(piece(words.get(from)) || ones.contains(words.get(from)))) {
            return from;
        }
        int most = from + 1;
        while (most < words.size()
                && most - from < longest
                && (piece(words.get(most)) || joints.contains(words.get(most)) || ones.contains(words.get(most)))) {
            most++;
        }
        for (int to = most; to > from; to--) {
            if (cardinal(words, from, to).isPresent()) {
                return to;
            }
        }
        return from;
    }

    /** The longest ordinal number that begins here; the word after it, or the same if there is none. */
    int ordinalEnd(Words words, int from) {
        for (int to = Math.min(words.size(), from + 3); to > from; to--) {
            if (ordinal(words, from, to).isPresent()) {
                return to;
            }
        }
        return from;
    }

    /** The ordinal number that these words are, all of them; figures count if they are written so. */
    OptionalLong ordinal(Words words, int from, int to) {
        if (to - from == 1 && words.figures(from)) {
            return words.ordinal(from) && Figures.whole(words.get(from))
                    ? OptionalLong.of(Figures.value(words.get(from)))
                    : OptionalLong.empty();
        }
        Long value = ordinals.get(joined(words, from, to));
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static String joined(Words words, int from, int to) {
        StringBuilder key = new StringBuilder();
        for (int i = from; i < to && key.length() <= LONGEST_KEY; i++) {
            key.append(words.get(i));
        }
        return key.length() > LONGEST_KEY ? "" : key.toString();
    }

    /**
     * Negative if it is no number.
     *
     * @param tried what parts of a word are that were split already: there are many ways to split, but few parts
     */
    private long value(String key, boolean before, Map<String, Long> tried) {
        if (Figures.whole(key)) {
            return Figures.value(key);
        }
        Long known = small.get(key);
        if (known != null) {
            return known;
        }
        if (before && ones.contains(key)) {
            return 1;
        }
        Long split = tried.get(key);
        if (split == null) {
            split = split(key, tried);
            tried.put(key, split);
        }
        return split;
    }

    private long split(String key, Map<String, Long> tried) {
        for (Power power : powers) {
            int at = key.indexOf(power.word());
            if (at >= 0) {
                long value = around(
                        power,
                        key.substring(0, at),
                        key.substring(at + power.word().length()),
                        tried);
                if (value >= 0) {
                    return value;
                }
            }
        }
        return -1;
    }

    private long around(Power power, String left, String right, Map<String, Long> tried) {
        long count = left.isEmpty() ? 1 : value(left, true, tried);
        if (count < 1 || count > LARGEST / power.value()) {
            return -1;
        }
        String rest = joints.stream()
                .filter(it -> right.startsWith(it) && !small.containsKey(right))
                .findFirst()
                .map(it -> right.substring(it.length()))
                .orElse(right);
        long more = right.isEmpty() ? 0 : rest.isEmpty() ? -1 : value(rest, false, tried);
        return more < 0 || more >= power.value() ? -1 : count * power.value() + more;
    }
}
