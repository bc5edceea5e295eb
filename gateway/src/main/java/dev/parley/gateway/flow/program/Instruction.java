package dev.parley.gateway.flow.program;

import dev.parley.gateway.flow.model.Step;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A step in its place.
 *
 * @param index its place in the row
 * @param step what is done
 * @param again whether this is the end of what a {@code repeat} repeats, where it is decided whether once more
 * @param below where it goes on when the step is left out, and after its branches
 * @param next where it goes on when the step is done
 * @param branches where each branch begins, by its name
 * @param repeat the place of the {@code repeat} that it is in; {@link Graph#NONE} if it is in none
 */
public record Instruction(
        int index, Step step, boolean again, int below, int next, Map<String, Integer> branches, int repeat) {

    public Instruction {
        branches = Collections.unmodifiableMap(new LinkedHashMap<>(branches));
    }

    /** Where a branch begins; {@code otherwise} if the step has none of this name. */
    public int branch(String name, int otherwise) {
        return branches.getOrDefault(name, otherwise);
    }
}
