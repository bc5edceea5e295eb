package dev.parley.gateway.flow.program;

import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Nearest;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Anywhere;
import dev.parley.gateway.flow.model.Branch;
import dev.parley.gateway.flow.model.Flow;
import dev.parley.gateway.flow.model.Jump;
import dev.parley.gateway.flow.model.Repeat;
import dev.parley.gateway.flow.model.Step;
import dev.parley.gateway.flow.model.Steps;
import dev.parley.gateway.flow.model.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts a flow's steps into one row. */
public final class Layout {

    /** A place that may not be known yet. */
    private static final class Place {
        private int index;

        Place(int index) {
            this.index = index;
        }
    }

    /** A name, once it has been found in the flow. */
    private record Label(Place place, Location location, int repeat) {}

    /** Somebody goes on with a name. */
    private record Use(Target target, Place place, int repeat) {}

    /** A step whose further way may not be known yet. */
    private record Draft(Step step, boolean again, Place below, Place next, Map<String, Place> branches, int repeat) {}

    private final Flow flow;
    private final Problems problems;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Label> labels = new LinkedHashMap<>();
    private final List<Use> uses = new ArrayList<>();

    private Layout(Flow flow, Problems problems) {
        this.flow = flow;
        this.problems = problems;
    }

    /** The flow's graph; names that are not there or there twice are among the problems. */
    public static Graph of(Flow flow, Problems problems) {
        return new Layout(flow, problems).graph();
    }

    private Graph graph() {
        Place end = new Place(Graph.END);
        Place start = steps(flow.steps(), end, Graph.NONE);
        flow.parts().forEach((name, steps) -> label(name, steps(steps, end, Graph.NONE), steps.location(), Graph.NONE));
        Map<String, Place> anywhere = new LinkedHashMap<>();
        for (Anywhere said : flow.anywhere()) {
            said.branch()
                    .ifPresent(
                            branch -> anywhere.put(said.name(), branch(branch, new Place(Graph.RESUME), Graph.NONE)));
        }
        uses.forEach(this::resolve);
        List<Instruction> instructions = new ArrayList<>();
        drafts.forEach(draft -> instructions.add(instruction(instructions.size(), draft)));
        Map<String, Integer> names = new LinkedHashMap<>();
        labels.forEach((name, label) -> names.put(name, label.place().index));
        return new Graph(flow, instructions, start.index, names, indexes(anywhere));
    }

    /** Lays out a list, and tells where it begins. */
    private Place steps(Steps steps, Place after, int repeat) {
        if (steps.list().isEmpty()) {
            return after;
        }
        Place start = new Place(Graph.NONE);
        Place here = start;
        for (int i = 0; i < steps.list().size(); i++) {
            Place below = i + 1 < steps.list().size() ? new Place(Graph.NONE) : after;
            here.index = drafts.size();
            step(steps.list().get(i), here, below, repeat);
            here = below;
        }
        return start;
    }

    private void step(Step step, Place here, Place below, int repeat) {
        step.name().ifPresent(name -> label(name, here, step.location(), repeat));
        Place next = step.next().map(target -> use(target, repeat)).orElse(below);
        Map<String, Place> branches = new LinkedHashMap<>();
        drafts.add(new Draft(step, false, below, next, branches, repeat));
        switch (step.deed()) {
            case Jump jump -> branches.put("next", use(jump.next(), repeat));
            case Repeat loop -> {
                Place again = new Place(Graph.NONE);
                Place body = steps(loop.body(), again, here.index);
                branches.put("do", body);
                again.index = drafts.size();
                drafts.add(new Draft(step, true, below, next, Map.of("do", body), repeat));
            }
            default ->
                step.deed().branches().forEach((name, branch) -> branches.put(name, branch(branch, below, repeat)));
        }
    }

    private Place branch(Branch branch, Place after, int repeat) {
        return switch (branch) {
            case Branch.To to -> use(to.target(), repeat);
            case Branch.Do steps -> steps(steps.steps(), after, repeat);
        };
    }

    private void label(String name, Place place, Location location, int repeat) {
        Label before = labels.putIfAbsent(name, new Label(place, location, repeat));
        if (before != null) {
            problems.report(
                    location,
                    "the name '" + name + "' is taken: by what is in line "
                            + before.location().line());
        }
    }

    private Place use(Target target, int repeat) {
        Place place = new Place(Graph.NONE);
        uses.add(new Use(target, place, repeat));
        return place;
    }

    private void resolve(Use use) {
        Label label = labels.get(use.target().name());
        if (label == null) {
            problems.report(
                    use.target().location(),
                    "there is no step or part '" + use.target().name() + "'"
                            + Nearest.hint(use.target().name(), labels.keySet()));
            use.place().index = Graph.END;
            return;
        }
        if (!isWithin(use.repeat(), label.repeat())) {
            problems.report(
                    use.target().location(),
                    "'" + use.target().name() + "' is in a repeat, which nothing outside of it can go on with");
        }
        use.place().index = label.place().index;
    }

    /** Whether a place is in a repeat, or in one that is in it. */
    private boolean isWithin(int repeat, int wanted) {
        for (int outer = repeat; ; outer = drafts.get(outer).repeat()) {
            if (outer == wanted) {
                return true;
            } else if (outer == Graph.NONE) {
                return false;
            }
        }
    }

    private static Instruction instruction(int index, Draft draft) {
        return new Instruction(
                index,
                draft.step(),
                draft.again(),
                draft.below().index,
                draft.next().index,
                indexes(draft.branches()),
                draft.repeat());
    }

    private static Map<String, Integer> indexes(Map<String, Place> places) {
        Map<String, Integer> indexes = new LinkedHashMap<>();
        places.forEach((name, place) -> indexes.put(name, place.index));
        return indexes;
    }
}
