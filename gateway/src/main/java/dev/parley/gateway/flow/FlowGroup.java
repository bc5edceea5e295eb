package dev.parley.gateway.flow;

import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.check.Check;
import dev.parley.gateway.flow.check.Surroundings;
import dev.parley.gateway.flow.model.Flow;
import dev.parley.gateway.flow.program.Program;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Flows that are to be run beside each other. Each is checked against those that it will really find: in place of one that is
 * wrong stands the one before, and who fitted that one only is wrong, too.
 */
final class FlowGroup {

    private final Map<String, Flow> flows = new HashMap<>();
    private final Map<String, Flow> misread = new TreeMap<>();
    private final Map<String, Program> before;
    private final Map<String, Problems> problems = new TreeMap<>();

    /** @param before what calls get now */
    FlowGroup(Map<String, Program> before) {
        this.before = before;
        before.forEach((name, program) -> flows.put(name, program.flow()));
    }

    /** Takes a file that has been read; with problems it is not taken, nor if it could not be read. */
    void add(String name, Optional<Flow> flow, Problems own) {
        problems.put(name, own);
        flow.ifPresent(it -> (own.count() == 0 ? flows : misread).put(name, it));
    }

    /** The problems of each file, and of each flow whose file is gone. */
    Map<String, Problems> problems() {
        return problems;
    }

    /** Checks all, and tells what is to be run. */
    Map<String, Program> programs(Function<Map<String, Flow>, Surroundings> around) {
        lost();
        Set<String> files = Set.copyOf(problems.keySet());
        misread.forEach((name, flow) -> {
            // Whoever mends what cannot be read is told the rest as well.
            Map<String, Flow> all = new HashMap<>(flows);
            all.putAll(misread);
            Check.program(
                    flow, around.apply(all).withFiles(files), problems.computeIfAbsent(name, _ -> new Problems()));
        });
        Map<String, Program> programs = new HashMap<>();
        boolean settled = false;
        while (!settled) {
            Surroundings surroundings = around.apply(flows).withFiles(files);
            programs.clear();
            settled = true;
            for (Map.Entry<String, Flow> entry : new TreeMap<>(flows).entrySet()) {
                String name = entry.getKey();
                Problems found = new Problems();
                Optional<Program> program = Check.program(entry.getValue(), surroundings, found);
                if (program.isPresent()) {
                    programs.put(name, isAsBefore(name) ? kept(name) : program.get());
                } else if (isAsBefore(name)) {
                    return unchanged(name, found);
                } else {
                    refuse(name, found);
                    settled = false;
                }
            }
        }
        return programs;
    }

    private Program kept(String name) {
        return Objects.requireNonNull(before.get(name));
    }

    private boolean isAsBefore(String name) {
        Program program = before.get(name);
        return program != null && program.flow().equals(flows.get(name));
    }

    /** What is wrong leaves its place to what was there before. */
    private void refuse(String name, Problems found) {
        Problems own = problems.computeIfAbsent(name, _ -> new Problems());
        found.list().forEach(it -> own.report(it.location(), it.message()));
        Program program = before.get(name);
        if (program == null) {
            flows.remove(name);
        } else {
            flows.put(name, program.flow());
        }
    }

    /** One that stays does not fit what has changed: nothing is taken. */
    private Map<String, Program> unchanged(String name, Problems found) {
        Problems own = problems.computeIfAbsent(name, _ -> new Problems());
        found.list().forEach(it -> own.report(it.location(), it.message()));
        flows.forEach((other, flow) -> {
            if (!isAsBefore(other)) {
                problems.computeIfAbsent(other, _ -> new Problems())
                        .report(
                                flow.location(),
                                "not taken, for the flow '" + name + "' as calls get it now does not fit");
            }
        });
        return before;
    }

    /** Flows whose files are gone go on, for there may be a route to them. */
    private void lost() {
        before.forEach((name, program) -> {
            if (!problems.containsKey(name)) {
                Location place = program.flow().location();
                problems.computeIfAbsent(name, _ -> new Problems())
                        .report(place, "the file is gone; calls get the flow as it was");
            }
        });
    }
}
