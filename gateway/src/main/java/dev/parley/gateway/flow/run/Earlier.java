package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.hear.Heard;
import dev.parley.gateway.flow.hear.Reading;
import dev.parley.gateway.flow.hear.Words;
import dev.parley.gateway.flow.language.Language;
import dev.parley.gateway.flow.model.Ask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A correction of what was answered to an earlier question: "no, I meant Tuesday".
 *
 * @param slot which of its slots
 * @param sure how sure the recognizer was
 * @param after what follows it, for the question that is being asked; empty if nothing does
 */
record Earlier(Frames.Asked asked, int slot, Object value, double sure, Words after) {

    /** How many words an option may have beside it: I want to cancel it. */
    private static final int MOST_BESIDE = 4;

    /** How much of the words a value must be. */
    @FunctionalInterface
    private interface Extent {
        boolean holds(Wanted wanted, Reading reading, Words rest);
    }

    /**
     * The one that is meant, if an answer begins as corrections do, and the rest of it fits one earlier answer alone.
     *
     * @param loosely whether an option may have a few words beside it
     */
    static Optional<Earlier> of(Spot spot, Heard heard, Language language, boolean loosely) {
        return only(
                spot,
                heard,
                language,
                (wanted, reading, rest) ->
                        isAll(wanted, reading, rest) || (loosely && isOption(wanted, reading, rest)));
    }

    /** One with which such an answer begins, if more follows, and the question that is being asked has no use for its words. */
    static Optional<Earlier> leading(Spot spot, Heard heard, Answers current) {
        return only(
                spot,
                heard,
                current.language(),
                (_, reading, rest) ->
                        reading.from() == 0 && reading.to() < rest.size() && !isUsed(reading, rest, current));
    }

    private static Optional<Earlier> only(Spot spot, Heard heard, Language language, Extent extent) {
        Optional<Words> rest = Corrections.rest(heard.words(), language).filter(words -> !words.isEmpty());
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        List<Earlier> found = new ArrayList<>();
        List<Integer> places = new ArrayList<>(List.of(spot.instruction().index()));
        for (Frames.Asked asked : spot.course().frames().correctable()) {
            Spot before = spot(spot.course(), asked);
            if (!places.contains(asked.place()) && before.step().deed() instanceof Ask ask) {
                places.add(asked.place());
                found.addAll(of(new Answers(before, ask), asked, rest.get(), heard.confidence(), extent));
            }
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static List<Earlier> of(Answers answers, Frames.Asked asked, Words rest, double sure, Extent extent) {
        List<Earlier> found = new ArrayList<>();
        for (int i = 0; i < answers.all().size(); i++) {
            Wanted wanted = answers.all().get(i);
            int slot = i;
            if (wanted.isBringable() && wanted.before() != null) {
                wanted.type().read(rest, answers.situation(wanted)).stream()
                        .filter(it -> it.certainty() >= Filling.LIKELY && extent.holds(wanted, it, rest))
                        .filter(it -> !it.value().equals(wanted.before()))
                        .findFirst()
                        .map(it -> new Earlier(asked, slot, it.value(), sure, after(it, rest)))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static Words after(Reading reading, Words rest) {
        return Words.of(reading.to() < rest.size() ? rest.written(reading.to(), rest.size()) : "");
    }

    /** Whether a reading is all that was said, but for words beside which its slot stands. */
    private static boolean isAll(Wanted wanted, Reading reading, Words rest) {
        List<String> beside = new ArrayList<>(rest.list().subList(0, reading.from()));
        beside.addAll(rest.list().subList(reading.to(), rest.size()));
        return beside.isEmpty() || wanted.near().contains(beside);
    }

    /** Whether it is an option in the very words, among few others. */
    private static boolean isOption(Wanted wanted, Reading reading, Words rest) {
        return !wanted.slot().choices().isEmpty()
                && reading.certainty() == 1
                && rest.size() - reading.length() <= MOST_BESIDE;
    }

    private static boolean isUsed(Reading reading, Words rest, Answers current) {
        return current.all().stream()
                .filter(wanted -> !wanted.isText())
                .flatMap(wanted -> wanted.type().read(rest, current.situation(wanted)).stream())
                .anyMatch(it -> it.certainty() >= Filling.LIKELY && it.overlaps(reading));
    }

    /** Where a question was asked. */
    static Spot spot(Course course, Frames.Asked asked) {
        return new Spot(
                course, asked.frame(), asked.frame().activation().program().at(asked.place()));
    }
}
