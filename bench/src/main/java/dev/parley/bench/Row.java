package dev.parley.bench;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A line of the table: scenes counted together. Times are in milliseconds.
 *
 * @param missedBargeInsOfMoreWords those missed that had two words or more, or keys
 */
record Row(
        String kind,
        int scenes,
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
        Percentiles reply = percentiles(outcomes, Outcome::replyMillis);
        Percentiles stop = percentiles(outcomes, Outcome::stopMillis);
        return new Row(
                kind,
                outcomes.size(),
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
