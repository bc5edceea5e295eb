package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.hear.Alternatives;
import dev.parley.gateway.flow.hear.Reading;
import dev.parley.gateway.flow.hear.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds which slot gets which of the words of an answer: what replaces a value that was taken back goes first, then what was
 * read from most words, then what stands next to a word by which its slot is told from others, then what was asked for, then
 * what the flow would take, then as written. No word is used twice.
 */
final class Filling {

    /** How well words must fit what was not asked for. */
    static final double LIKELY = 0.5;

    /**
     * What an answer brings.
     *
     * @param which two values of one slot that fit equally
     */
    record Brought(Map<Wanted, Object> values, Optional<Which> which) {

        boolean isEmpty() {
            return values.isEmpty() && which.isEmpty();
        }

        /** Asking which of two secrets was meant would say them. */
        boolean isUnspeakable() {
            return which.isPresent() && which.get().wanted().slot().secret();
        }
    }

    /** Two values of which one was meant. */
    record Which(Wanted wanted, Object first, Object second) {}

    /**
     * A value that a slot may get.
     *
     * @param denied whether the one that it has was taken back
     * @param allowed whether the flow would take it
     */
    private record Offer(
            Wanted wanted, Reading reading, boolean near, boolean current, boolean denied, boolean allowed, int rank) {

        boolean isThere() {
            return wanted.value().equals(Optional.of(reading.value()));
        }
    }

    private static final Comparator<Offer> WITHIN_SLOT =
            Comparator.comparing((Offer offer) -> !offer.near()).thenComparingInt(Offer::rank);

    private static final Comparator<Offer> ACROSS_SLOTS = Comparator.comparing((Offer offer) -> !offer.denied())
            .thenComparingInt(offer -> -offer.reading().length())
            .thenComparing(offer -> !offer.near())
            .thenComparing(offer -> !offer.current())
            .thenComparing(offer -> !offer.allowed())
            .thenComparing(offer -> !offer.wanted().slot().near().isEmpty())
            .thenComparingDouble(offer -> -offer.reading().certainty());

    private final Answers answers;
    private final Words words;
    private final Map<Wanted, List<Offer>> offers = new LinkedHashMap<>();
    private final Map<Wanted, List<Offer>> heard = new HashMap<>();

    private Filling(Answers answers, Words words) {
        this.answers = answers;
        this.words = words;
    }

    /**
     * @param current what was asked for
     * @param least how well words must fit that
     * @param others what else an answer may bring
     */
    static Brought of(Answers answers, Words words, Optional<Wanted> current, double least, List<Wanted> others) {
        Filling filling = new Filling(answers, words);
        // In the order written, which decides at last.
        for (Wanted wanted : answers.all()) {
            if (current.isPresent() && current.get() == wanted) {
                filling.offer(wanted, true, least);
            } else if (others.contains(wanted)) {
                filling.offer(wanted, false, LIKELY);
            }
        }
        return filling.brought();
    }

    private void offer(Wanted wanted, boolean current, double least) {
        List<Offer> all = new ArrayList<>();
        List<List<String>> near = wanted.near();
        boolean denied = answers.isDenied(wanted, words);
        for (Reading reading : wanted.type().read(words, answers.situation(wanted))) {
            boolean allowed = answers.isAllowed(wanted, reading.value());
            all.add(new Offer(wanted, reading, isNear(near, reading), current, denied, allowed, all.size()));
        }
        heard.put(wanted, List.copyOf(all));
        all.removeIf(offer -> !denied && offer.reading().certainty() < least);
        // Who corrects says what is different.
        List<Offer> different = all.stream().filter(offer -> !offer.isThere()).toList();
        List<Offer> kept = new ArrayList<>(different.isEmpty() ? all : different);
        kept.sort(WITHIN_SLOT);
        offers.put(wanted, kept);
    }

    private Brought brought() {
        List<Offer> taken = taken();
        Map<Offer, Offer> others = new LinkedHashMap<>();
        taken.forEach(
                offer -> other(offer, taken, it -> isAlternative(it, offer)).ifPresent(it -> others.put(offer, it)));
        // Of "for two at seven or eight", the eight is no number of people.
        List<Offer> used = new ArrayList<>(taken);
        used.addAll(others.values());
        taken.forEach(offer ->
                other(offer, used, it -> isAsLikely(it, offer)).ifPresent(it -> others.putIfAbsent(offer, it)));
        Map<Wanted, Object> values = new LinkedHashMap<>();
        taken.stream()
                .filter(offer -> !others.containsKey(offer))
                .forEach(offer -> values.put(offer.wanted(), offer.reading().value()));
        return new Brought(values, others.entrySet().stream().findFirst().map(it -> which(it.getKey(), it.getValue())));
    }

    private List<Offer> taken() {
        List<Offer> taken = new ArrayList<>();
        Set<Wanted> open = new HashSet<>(offers.keySet());
        while (true) {
            Optional<Offer> best = offers.entrySet().stream()
                    .filter(entry -> open.contains(entry.getKey()))
                    .flatMap(entry -> entry.getValue().stream()
                            .filter(offer -> taken.stream()
                                    .noneMatch(it -> it.reading().overlaps(offer.reading()) || isInDoubt(it, offer)))
                            .limit(1))
                    .min(ACROSS_SLOTS);
            if (best.isEmpty()) {
                return taken;
            }
            taken.add(best.get());
            open.remove(best.get().wanted());
        }
    }

    /** Whether the words of an offer are what a value may be instead: of "two or three", the three is no time. */
    private boolean isInDoubt(Offer value, Offer offer) {
        return heard.getOrDefault(value.wanted(), List.of()).stream()
                .filter(it -> it.reading().overlaps(offer.reading()))
                .anyMatch(it -> isAlternative(it, value));
    }

    /** Another value of a slot that may be meant as well, of words that no other slot uses. */
    private Optional<Offer> other(Offer offer, List<Offer> used, Predicate<Offer> isMeant) {
        return heard.getOrDefault(offer.wanted(), List.of()).stream()
                .filter(it -> !it.reading().value().equals(offer.reading().value()) && isMeant.test(it))
                .filter(it -> used.stream()
                        .filter(other -> !other.wanted().equals(offer.wanted()))
                        .noneMatch(other -> other.reading().overlaps(it.reading())))
                .findFirst();
    }

    private boolean isAlternative(Offer other, Offer offer) {
        return Alternatives.are(offer.reading(), other.reading(), words, answers.language());
    }

    private static boolean isAsLikely(Offer other, Offer offer) {
        return other.reading().certainty() == offer.reading().certainty()
                && other.near() == offer.near()
                && !other.isThere();
    }

    /** In the order in which they were said. */
    private static Which which(Offer one, Offer other) {
        boolean isFirst = one.reading().from() <= other.reading().from();
        return new Which(
                one.wanted(),
                (isFirst ? one : other).reading().value(),
                (isFirst ? other : one).reading().value());
    }

    private boolean isNear(List<List<String>> all, Reading reading) {
        return all.stream()
                .anyMatch(near -> stands(near, reading.to())
                        || stands(near, reading.from() - near.size())
                        || within(near, reading));
    }

    private boolean within(List<String> near, Reading reading) {
        for (int at = reading.from(); at + near.size() <= reading.to(); at++) {
            if (stands(near, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean stands(List<String> near, int at) {
        return at >= 0
                && at + near.size() <= words.size()
                && words.list().subList(at, at + near.size()).equals(near);
    }
}
