package dev.parley.bench;

import java.util.List;
import java.util.Optional;

/** What a run should reach. */
record Targets(List<Target> targets) {

    /**
     * One of them.
     *
     * @param name what is measured
     * @param most the highest value that meets it
     * @param reached what was measured; empty if nothing was, which meets it
     */
    record Target(String name, int most, Optional<Integer> reached) {

        boolean met() {
            return reached.isEmpty() || reached.get() <= most;
        }

        @Override
        public String toString() {
            String measured = reached.map(String::valueOf).orElse("nothing measured");
            return "%-48s %4d  %s%s".formatted(name, most, measured, met() ? "" : "  MISSED");
        }
    }

    static Targets of(Row total) {
        return new Targets(List.of(
                new Target("scenes that could not be played to their end", 0, Optional.of(total.failed())),
                new Target("reply delay p50, ms", 700, total.replyP50()),
                new Target("reply delay p95, ms", 1100, total.replyP95()),
                new Target("barge-in stop time p95, ms", 250, total.stopP95()),
                new Target("false interruptions", 0, Optional.of(total.falseInterruptions())),
                new Target(
                        "missed barge-ins of two words or more, or keys",
                        0,
                        Optional.of(total.missedBargeInsOfMoreWords())),
                new Target("clipped words", 0, Optional.of(total.clippedWords())),
                new Target("lost answers", 0, Optional.of(total.lostAnswers())),
                new Target("bot words lost", 0, Optional.of(total.lostWords())),
                new Target("bot words doubled", 0, Optional.of(total.doubledWords()))));
    }

    boolean met() {
        return targets.stream().allMatch(Target::met);
    }
}
