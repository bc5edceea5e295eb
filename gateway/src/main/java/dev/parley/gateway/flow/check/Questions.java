package dev.parley.gateway.flow.check;

import dev.parley.gateway.config.AskingSettings;
import dev.parley.gateway.config.By;
import dev.parley.gateway.config.Nearest;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Anywhere;
import dev.parley.gateway.flow.model.Ask;
import dev.parley.gateway.flow.model.Choice;
import dev.parley.gateway.flow.model.Slot;
import dev.parley.gateway.flow.model.Step;
import dev.parley.gateway.flow.program.Graph;
import dev.parley.gateway.flow.read.Sections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks for questions that cannot be answered, or whose answers nobody gets. */
final class Questions {

    private static final Set<String> SPOKEN_ALONE = Set.of("text", "spelled");

    private final Set<String> anywhere = new HashSet<>(Anywhere.BUILT_IN);
    private final By usual;
    private final Problems problems;

    private Questions(Graph graph, Problems problems) {
        graph.flow().anywhere().forEach(it -> anywhere.add(it.name()));
        this.usual = Sections.asking(graph.flow().asking(), AskingSettings.DEFAULTS, new Problems())
                .by();
        this.problems = problems;
    }

    static void check(Graph graph, Problems problems) {
        Questions check = new Questions(graph, problems);
        for (Step step : graph.steps()) {
            if (step.deed() instanceof Ask ask) {
                check.ask(ask, step);
            }
        }
    }

    private void ask(Ask ask, Step step) {
        if (!ask.anywhere().all()) {
            ask.anywhere().names().stream()
                    .filter(name -> !anywhere.contains(name))
                    .forEach(name -> problems.report(
                            ask.anywhere().location(),
                            "there is nothing '" + name + "' that callers may say anywhere"
                                    + Nearest.hint(name, anywhere)));
        }
        Slot first = ask.slots().getFirst();
        boolean decides = ask.yes().isPresent() || ask.no().isPresent();
        if (decides && !first.type().equals("yes-no")) {
            problems.report(step.location(), "yes and no belong to the type yes-no, not to " + first.type());
        }
        boolean chooses = first.choices().stream().anyMatch(it -> it.branch().isPresent());
        if (first.name().isEmpty() && !decides && !chooses) {
            problems.report(
                    step.location(), "nothing is done with the answer: 'slot' is missing, or what to do with it");
        }
        ask.slots().forEach(this::slot);
    }

    private void slot(Slot slot) {
        if (slot.type().equals("choice")) {
            if (slot.choices().isEmpty()) {
                problems.report(slot.location(), "a choice needs options");
            }
            Options.check(slot.choices(), slot.location(), problems);
        }
        By by = slot.by().orElse(usual);
        if (by == By.SPEECH) {
            slot.choices().stream()
                    .filter(it -> it.key().isPresent())
                    .forEach(it -> problems.report(
                            it.location(), "the key of '" + it.name() + "' is never heard: the question is by speech"));
        } else if (by == By.KEYS) {
            keys(slot);
        }
    }

    private void keys(Slot slot) {
        if (SPOKEN_ALONE.contains(slot.type())) {
            problems.report(slot.location(), "a " + slot.type() + " cannot be keyed in, and the question is by keys");
        }
        List<String> without = slot.choices().stream()
                .filter(it -> it.key().isEmpty())
                .map(Choice::name)
                .toList();
        if (!without.isEmpty()) {
            problems.report(
                    slot.location(), "the question is by keys, and there is none for " + String.join(", ", without));
        }
    }
}
