package dev.parley.gateway.flow.test;

import dev.parley.gateway.config.Location;
import dev.parley.gateway.flow.model.Jump;
import dev.parley.gateway.flow.model.Repeat;
import dev.parley.gateway.flow.program.Instruction;
import dev.parley.gateway.flow.program.Program;
import dev.parley.gateway.flow.run.Watcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which steps and branches of flows were gone through. Thread-safe. */
public final class Coverage implements Watcher {

    private static final Comparator<Location> IN_ORDER = Comparator.comparing(Location::source)
            .thenComparingInt(Location::line)
            .thenComparingInt(Location::column);

    /** A branch of the step at a place. */
    private record Way(Location step, String branch) {}

    private final Set<Location> steps = new LinkedHashSet<>();
    private final Set<Way> ways = new LinkedHashSet<>();
    private final Set<Location> stepsDone = new LinkedHashSet<>();
    private final Set<Way> waysDone = new LinkedHashSet<>();

    /** Nothing of these flows has been gone through yet. */
    public Coverage(List<Program> programs) {
        programs.forEach(program -> program.graph().instructions().forEach(this::expect));
    }

    private void expect(Instruction instruction) {
        Location place = instruction.step().location();
        steps.add(place);
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

    /** Such as {@code 11 of 12 steps and 5 of 7 branches were gone through; not: table-booking.yaml:51:5 no, 59:7 failed}. */
    public synchronized String summary() {
        List<Missing> missing = new ArrayList<>();
        steps.stream().filter(it -> !stepsDone.contains(it)).forEach(it -> missing.add(new Missing(it, "")));
        ways.stream()
                .filter(it -> !waysDone.contains(it))
                .forEach(it -> missing.add(new Missing(it.step, " " + it.branch)));
        missing.sort(Comparator.comparing(Missing::place, IN_ORDER));
        StringBuilder text = new StringBuilder((steps.size() - count(missing, true)) + " of " + steps.size()
                + " steps and " + (ways.size() - count(missing, false)) + " of " + ways.size()
                + " branches were gone through");
        String source = "";
        for (Missing one : missing) {
            text.append(source.isEmpty() ? "; not: " : ", ");
            boolean same = source.equals(one.place.source());
            text.append(same ? one.place.line() + ":" + one.place.column() : one.place.toString());
            text.append(one.branch);
            source = one.place.source();
        }
        return text.toString();
    }

    /** @param branch with a blank before it; empty for the step itself */
    private record Missing(Location place, String branch) {}

    private static long count(List<Missing> missing, boolean isStep) {
        return missing.stream().filter(it -> it.branch.isEmpty() == isStep).count();
    }
}
