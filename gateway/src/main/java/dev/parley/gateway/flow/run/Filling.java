package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.hear.Reading;
import dev.parley.gateway.flow.hear.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds which slot gets which of the words of an answer: what was read from most words goes first, then what stands next to a
 * word by which its slot is told from others, then what was asked for, then as written. No word is used twice.
 */
final class Filling {

    /** How well words must fit what was not asked for. */
    static final double LIKELY = 0.5;

    /**
     * What an answer brings.
     *
     * @param which two options that fit equally
     */
    record Brought(Map<Wanted, Object> values, Optional<Which> which) {

        boolean isEmpty() {
            return values.isEmpty() && which.isEmpty();
        }
    }

    /** Two options of which one was meant. */
    record Which(Wanted wanted, String first, String second) {}

    private record Offer(Wanted wanted, Reading reading, boolean near, boolean current, int rank) {}

    private static final Comparator<Offer> WITHIN_SLOT =
            Comparator.comparing((Offer offer) -> !offer.near()).thenComparingInt(Offer::rank);

    private static final Comparator<Offer> ACROSS_SLOTS = Comparator.comparingInt(
                    (Offer offer) -> -offer.reading().length())
            .thenComparing(offer -> !offer.near())
            .thenComparing(offer -> !offer.current())
            .thenComparing(offer -> !offer.wanted().slot().near().isEmpty())
            .thenComparingDouble(offer -> -offer.reading().certainty());

    private final Answers answers;
    private final Words words;
    private final Map<Wanted, List<Offer>> offers = new LinkedHashMap<>();

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
        for (Reading reading : wanted.type().read(words, answers.situation(wanted))) {
            if (reading.certainty() >= least) {
                all.add(new Offer(wanted, reading, isNear(near, reading), current, all.size()));
            }
        }
        // Who corrects says what is different.
        List<Offer> different = all.stream()
                .filter(offer ->
                        !wanted.value().equals(Optional.of(offer.reading().value())))
                .toList();
        List<Offer> kept = new ArrayList<>(different.isEmpty() ? all : different);
        kept.sort(WITHIN_SLOT);
        offers.put(wanted, kept);
    }

    private Brought brought() {
        Map<Wanted, Object> values = new LinkedHashMap<>();
        List<Reading> used = new ArrayList<>();
        while (true) {
            Optional<Offer> best = offers.entrySet().stream()
                    .flatMap(entry -> entry.getValue().stream()
                            .filter(offer -> used.stream().noneMatch(offer.reading()::overlaps))
                            .limit(1))
                    .min(ACROSS_SLOTS);
            if (best.isEmpty()) {
                return new Brought(values, Optional.empty());
            }
            Offer offer = best.get();
            Optional<Which> which = doubt(offer);
            if (which.isPresent()) {
                return new Brought(values, which);
            }
            values.put(offer.wanted(), offer.reading().value());
            used.add(offer.reading());
            offers.remove(offer.wanted());
        }
    }

    /** Another option that fits as well. */
    private Optional<Which> doubt(Offer offer) {
        if (offer.wanted().slot().choices().isEmpty()) {
            return Optional.empty();
        }
        return offers.getOrDefault(offer.wanted(), List.of()).stream()
                .filter(other -> other.reading().certainty() == offer.reading().certainty())
                .filter(other -> !other.reading().value().equals(offer.reading().value()))
                .findFirst()
                .map(other -> new Which(
                        offer.wanted(),
                        offer.reading().value().toString(),
                        other.reading().value().toString()));
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
