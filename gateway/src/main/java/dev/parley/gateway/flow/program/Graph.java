package dev.parley.gateway.flow.program;

import dev.parley.gateway.flow.model.Flow;
import dev.parley.gateway.flow.model.Step;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A flow's steps in one row, and where each goes on.
 *
 * @param start the place of the first step; {@link #END} for a flow without any
 * @param labels where steps and parts with a name begin
 * @param anywhere where that begins which is done when callers say something anywhere, by its name
 */
public record Graph(
        Flow flow,
        List<Instruction> instructions,
        int start,
        Map<String, Integer> labels,
        Map<String, Integer> anywhere) {

    /** No place: nothing. */
    public static final int NONE = -3;

    /** No place: the question is put again, at which the caller said something anywhere. */
    public static final int RESUME = -2;

    /** No place: the flow is over. */
    public static final int END = -1;

    public Graph {
        instructions = List.copyOf(instructions);
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        anywhere = Collections.unmodifiableMap(new LinkedHashMap<>(anywhere));
    }

    /** The ways on from a step of this graph. */
    public List<Edge> edges(Instruction instruction) {
        return Edges.of(instruction, this);
    }

    /** All steps, in the order written but for what callers may say anywhere, which comes last. */
    public List<Step> steps() {
        return instructions.stream()
                .filter(instruction -> !instruction.again())
                .map(Instruction::step)
                .toList();
    }
}
