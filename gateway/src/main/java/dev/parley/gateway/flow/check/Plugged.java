package dev.parley.gateway.flow.check;

import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Nearest;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Act;
import dev.parley.gateway.flow.model.Fetch;
import dev.parley.gateway.flow.model.Flow;
import dev.parley.gateway.flow.model.Run;
import dev.parley.gateway.flow.model.Step;
import dev.parley.gateway.flow.model.Talk;
import dev.parley.gateway.flow.program.Graph;
import java.util.Set;

/** Looks for what a flow names beyond its own file: services, actions, dialogs, other flows. */
final class Plugged {

    private final Surroundings surroundings;
    private final Problems problems;

    private Plugged(Surroundings surroundings, Problems problems) {
        this.surroundings = surroundings;
        this.problems = problems;
    }

    static void check(Graph graph, Surroundings surroundings, Problems problems) {
        Plugged check = new Plugged(surroundings, problems);
        graph.steps().forEach(check::step);
    }

    private void step(Step step) {
        switch (step.deed()) {
            case Fetch fetch
            when !fetch.fetch().service().isEmpty() ->
                named("service", fetch.fetch().service(), surroundings.services(), step.location());
            case Act act -> named("action", act.action(), surroundings.actions(), act.location());
            case Talk talk -> named("dialog", talk.dialog(), surroundings.dialogs(), talk.location());
            case Run run -> run(run);
            default -> {}
        }
    }

    private void run(Run run) {
        Flow flow = surroundings.flows().get(run.run());
        if (flow == null && surroundings.files().contains(run.run())) {
            problems.report(run.location(), "the flow '" + run.run() + "' has mistakes of its own");
            return;
        } else if (flow == null) {
            named("flow", run.run(), surroundings.files(), run.location());
            return;
        }
        GivenSettings.check(flow, run.with(), problems);
    }

    private void named(String what, String name, Set<String> known, Location place) {
        if (!known.contains(name)) {
            boolean isFirst = what.equals("service") && known.isEmpty();
            problems.report(
                    place,
                    "there is no " + what + " '" + name + "'"
                            + (isFirst ? "; name it in parley.yaml, in flows.services" : Nearest.hint(name, known)));
        }
    }
}
