package dev.parley.gateway.flow.test;

import dev.parley.gateway.flow.program.Instruction;
import dev.parley.gateway.flow.run.Watcher;
import java.util.Map;

/** Keeps the variables that may be shown, and lets another one look on. */
final class Seen implements Watcher {

    private final Watcher other;
    private volatile Map<String, Object> variables = Map.of();

    Seen(Watcher other) {
        this.other = other;
    }

    /** As they are now. */
    Map<String, Object> variables() {
        return variables;
    }

    @Override
    public void entered(Instruction instruction) {
        other.entered(instruction);
    }

    @Override
    public void took(Instruction instruction, String branch) {
        other.took(instruction, branch);
    }

    @Override
    public void asked(Instruction instruction, String text) {
        other.asked(instruction, text);
    }

    @Override
    public void heard(Instruction instruction, String text, double sure) {
        other.heard(instruction, text, sure);
    }

    @Override
    public void changed(Map<String, Object> changed) {
        variables = changed;
        other.changed(changed);
    }
}
