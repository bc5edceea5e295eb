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
 */
record Earlier(Frames.Asked asked, int slot, Object value, double sure) {

    /** The one that is meant, if an answer begins as corrections do, and the rest of it fits one earlier answer alone. */
    static Optional<Earlier> of(Spot spot, Heard heard, Language language) {
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
                found.addAll(of(before, ask, asked, rest.get(), heard.confidence()));
            }
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static List<Earlier> of(Spot before, Ask ask, Frames.Asked asked, Words rest, double sure) {
        Answers answers = new Answers(before, ask);
        List<Earlier> found = new ArrayList<>();
        for (int i = 0; i < answers.all().size(); i++) {
            Wanted wanted = answers.all().get(i);
            int slot = i;
            if (wanted.isBringable() && wanted.before() != null) {
                wanted.type().read(rest, answers.situation(wanted)).stream()
                        .filter(it -> it.certainty() >= Filling.LIKELY && isAll(it, rest, wanted))
                        .findFirst()
                        .map(Reading::value)
                        .filter(value -> !value.equals(wanted.before()))
                        .ifPresent(value -> found.add(new Earlier(asked, slot, value, sure)));
            }
        }
        return found;
    }

    /** Whether a reading is all that was said, but for words beside which its slot stands. */
    private static boolean isAll(Reading reading, Words rest, Wanted wanted) {
        List<String> beside = new ArrayList<>(rest.list().subList(0, reading.from()));
        beside.addAll(rest.list().subList(reading.to(), rest.size()));
        return beside.isEmpty() || wanted.near().contains(beside);
    }

    /** Where a question was asked. */
    static Spot spot(Course course, Frames.Asked asked) {
        return new Spot(
                course, asked.frame(), asked.frame().activation().program().at(asked.place()));
    }
}
