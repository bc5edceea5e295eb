package dev.parley.gateway.flow.test;

import dev.parley.gateway.config.Location;
import dev.parley.gateway.flow.model.Jump;
import dev.parley.gateway.flow.model.Repeat;
import dev.parley.gateway.flow.program.Instruction;
import dev.parley.gateway.flow.program.Program;
import dev.parley.gateway.flow.run.Watcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which steps and branches of flows were gone through. Thread-safe. */
public final class Coverage implements Watcher {

    private static final Comparator<Location> IN_ORDER = Comparator.comparing(Location::source)
            .thenComparingInt(Location::line)
            .thenComparingInt(Location::column);

    /** A branch of the step at a place; without a name, the step itself. */
    private record Way(Location step, String branch) {}

    /** The verb of each step. */
    private final Map<Location, String> steps = new LinkedHashMap<>();

    private final Set<Way> ways = new LinkedHashSet<>();
    private final Set<Location> stepsDone = new LinkedHashSet<>();
    private final Set<Way> waysDone = new LinkedHashSet<>();

    /** Nothing of these flows has been gone through yet. */
    public Coverage(List<Program> programs) {
        programs.forEach(program -> program.graph().instructions().forEach(this::expect));
    }

    private void expect(Instruction instruction) {
        Location place = instruction.step().location();
        steps.put(place, instruction.step().deed().verb());
        if (hasBranches(instruction)) {
            instruction.branches().keySet().forEach(name -> ways.add(new Way(place, name)));
        }
    }

    /** The only way on is no branch. */
    private static boolean hasBranches(Instruction instruction) {
        return !(instruction.step().deed() instanceof Jump)
                && !(instruction.step().deed() instanceof Repeat);
    }

    @Override
    public synchronized void entered(Instruction instruction) {
        stepsDone.add(instruction.step().location());
    }

    @Override
    public synchronized void took(Instruction instruction, String branch) {
        waysDone.add(new Way(instruction.step().location(), branch));
    }

    /** Such as {@code 11 of 12 steps and 5 of 7 branches were gone through}. */
    public synchronized String summary() {
        return done(steps.keySet(), stepsDone) + " of " + steps.size() + " steps and " + done(ways, waysDone) + " of "
                + ways.size() + " branches were gone through";
    }

    /**
     * What was not gone through, in order: steps, such as {@code table-booking.yaml:51:5: ask}, and branches of other steps, such
     * as {@code table-booking.yaml:59:7: fetch, failed}.
     */
    public synchronized List<String> missing() {
        List<Way> missing = new ArrayList<>();
        steps.keySet().stream().filter(it -> !stepsDone.contains(it)).forEach(it -> missing.add(new Way(it, "")));
        ways.stream()
                .filter(it -> stepsDone.contains(it.step) && !waysDone.contains(it))
                .forEach(missing::add);
        missing.sort(Comparator.comparing(Way::step, IN_ORDER));
        return missing.stream()
                .map(it -> it.step + ": " + steps.get(it.step) + (it.branch.isEmpty() ? "" : ", " + it.branch))
                .toList();
    }

    private static <T> long done(Set<T> all, Set<T> gone) {
        return all.stream().filter(gone::contains).count();
    }
}
