package dev.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TableTest {

    private static Outcome outcome(String kind, int reply, boolean fewWords, boolean missed) {
        return new Outcome(
                kind + "-1",
                kind,
                kind.equals("keys"),
                fewWords,
                false,
                Optional.of(reply),
                missed ? Optional.empty() : Optional.of(120),
                false,
                missed,
                0,
                missed,
                1,
                0,
                "stop",
                "stop",
                "",
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void aRowCountsItsScenes() {
        Row row = Row.of(
                "barge-in",
                List.of(
                        outcome("barge-in", 500, false, false),
                        outcome("barge-in", 900, true, true),
                        outcome("barge-in", 700, false, true)));

        assertThat(row)
                .isEqualTo(new Row(
                        "barge-in",
                        3,
                        0,
                        Optional.of(700),
                        Optional.of(900),
                        Optional.of(120),
                        Optional.of(120),
                        0,
                        2,
                        1,
                        0,
                        2,
                        3,
                        0));
    }

    @Test
    void inTheTotalRepliesToKeysDoNotFlatterTheDelay() {
        Row total = Row.total(List.of(outcome("quick", 600, false, false), outcome("keys", 130, false, false)));

        assertThat(total.scenes()).isEqualTo(2);
        assertThat(total.replyP50()).contains(600);
    }

    @Test
    void theTableIsInColumns() {
        Row quick = Row.of("quick", List.of(outcome("quick", 640, false, false)));
        Row none = Row.of("cough", List.of());

        assertThat(Table.of(List.of(quick, none), quick).lines().map(String::stripTrailing))
                .containsExactly(
                        "               reply ms       stop ms         false    missed  clipped     lost  bot words",
                        "kind   scenes       p50  p95      p50  p95  interr.  barge-in    words  answers       lost  doubled",
                        "─".repeat(99),
                        "quick       1       640  640      120  120        0         0        0        0          1        0",
                        "cough       0         -    -        -    -        0         0        0        0          0        0",
                        "─".repeat(99),
                        "quick       1       640  640      120  120        0         0        0        0          1        0");
    }

    @Test
    void aTargetIsMetUpToItsBound() {
        Targets targets = Targets.of(Row.of("all", List.of(outcome("quick", 701, true, true))));

        assertThat(targets.targets().stream().filter(it -> !it.met()).map(Targets.Target::name))
                .containsExactly("reply delay p50, ms", "lost answers", "bot words lost");
        assertThat(targets.met()).isFalse();
        assertThat(new Targets.Target("reply", 700, Optional.of(700)).met()).isTrue();
        assertThat(new Targets.Target("reply", 700, Optional.empty()).met()).isTrue();
    }
}
