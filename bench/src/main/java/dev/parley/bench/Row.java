package dev.parley.bench;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A line of the table: scenes counted together. Times are in milliseconds.
 *
 * @param failed those that could not be played to their end
 * @param missedBargeInsOfMoreWords those missed that had two words or more, or keys
 */
record Row(
        String kind,
        int scenes,
        int failed,
        Optional<Integer> replyP50,
        Optional<Integer> replyP95,
        Optional<Integer> stopP50,
        Optional<Integer> stopP95,
        int falseInterruptions,
        int missedBargeIns,
        int missedBargeInsOfMoreWords,
        int clippedWords,
        int lostAnswers,
        int lostWords,
        int doubledWords) {

    static Row of(String kind, List<Outcome> outcomes) {
        return of(kind, outcomes, outcomes);
    }

    /** All scenes. Keys need no patience: the replies to them would flatter the delay after speech, and do not count in it. */
    static Row total(List<Outcome> outcomes) {
        return of("all", outcomes, outcomes.stream().filter(it -> !it.byKeys()).toList());
    }

    private static Row of(String kind, List<Outcome> outcomes, List<Outcome> replies) {
        Percentiles reply = percentiles(replies, Outcome::replyMillis);
        Percentiles stop = percentiles(outcomes, Outcome::stopMillis);
        return new Row(
                kind,
                outcomes.size(),
                count(outcomes, Outcome::failed),
                reply.at(50),
                reply.at(95),
                stop.at(50),
                stop.at(95),
                count(outcomes, Outcome::falseInterruption),
                count(outcomes, Outcome::missedBargeIn),
                count(outcomes, it -> it.missedBargeIn() && !it.fewWords()),
                outcomes.stream().mapToInt(Outcome::clippedWords).sum(),
                count(outcomes, Outcome::lostAnswer),
                outcomes.stream().mapToInt(Outcome::lostWords).sum(),
                outcomes.stream().mapToInt(Outcome::doubledWords).sum());
    }

    private static Percentiles percentiles(List<Outcome> outcomes, Function<Outcome, Optional<Integer>> time) {
        return new Percentiles(
                outcomes.stream().map(time).flatMap(Optional::stream).toList());
    }

    private static int count(List<Outcome> outcomes, Predicate<Outcome> what) {
        return Math.toIntExact(outcomes.stream().filter(what).count());
    }
}
