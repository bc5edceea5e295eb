package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.expr.CallFacts;
import dev.parley.gateway.flow.expr.TooLargeException;
import dev.parley.gateway.flow.expr.Variables;
import dev.parley.gateway.flow.model.Step;
import dev.parley.gateway.flow.program.Program;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One run of a flow within a call, with the variables that belong to it. */
final class Activation {

    private final Prepared prepared;
    private final Map<String, ? extends @Nullable Object> settings;
    private final Variables variables;
    private final Shown shown;
    private final Watcher watcher;
    private final Set<String> slots = new HashSet<>();
    private final Set<String> kept = new HashSet<>();
    private final IdentityHashMap<Step, Integer> rounds = new IdentityHashMap<>();

    /**
     * @param settings over the flow's
     * @param shown gets what slots hold
     */
    Activation(
            Prepared prepared,
            Map<String, ? extends @Nullable Object> settings,
            CallFacts facts,
            InstantSource time,
            Shown shown,
            Watcher watcher)
            throws TooLargeException {
        this.prepared = prepared;
        this.settings = settings;
        this.variables = new Variables(facts, time.withZone(prepared.zone()));
        this.shown = shown;
        this.watcher = watcher;
        begin();
    }

    Prepared prepared() {
        return prepared;
    }

    Program program() {
        return prepared.program();
    }

    Variables variables() {
        return variables;
    }

    /** Forgets all, and begins anew. */
    void startOver() throws TooLargeException {
        slots.clear();
        kept.clear();
        rounds.clear();
        variables.clear();
        begin();
    }

    private void begin() throws TooLargeException {
        for (Map.Entry<String, Object> setting :
                program().flow().settings().values().entrySet()) {
            variables.set(setting.getKey(), setting.getValue());
        }
        for (Map.Entry<String, ? extends @Nullable Object> setting : settings.entrySet()) {
            variables.set(setting.getKey(), Plain.inward(setting.getValue()));
        }
    }

    /** Sets what is no slot, or a slot otherwise than by asking. */
    void set(Map<String, ? extends @Nullable Object> values) throws TooLargeException {
        for (Map.Entry<String, ? extends @Nullable Object> entry : values.entrySet()) {
            String name = entry.getKey();
            variables.set(name, entry.getValue());
            kept.add(name);
            if (slots.contains(name)) {
                show(name);
            }
        }
        changed();
    }

    /** Sets a slot. */
    void fill(String name, Object value, boolean secret) throws TooLargeException {
        if (secret) {
            variables.setSecret(name, value);
        } else {
            variables.set(name, value);
        }
        kept.add(name);
        slots.add(name);
        show(name);
        changed();
    }

    /** Takes a slot back: as it was before. */
    void restore(String name, boolean wasSet, @Nullable Object before) throws TooLargeException {
        if (wasSet) {
            variables.set(name, before);
        } else {
            variables.unset(name);
        }
        if (slots.contains(name)) {
            show(name);
        }
        changed();
    }

    /** What the variable of a message holds. */
    void setMessage(String name, String file, long seconds) throws TooLargeException {
        variables.set(name + ".file", file);
        variables.set(name + ".seconds", seconds);
    }

    private void show(String name) {
        shown.show(name, variables.secrets().contains(name) ? null : variables.value(name));
    }

    private void changed() {
        if (!watcher.equals(Watcher.NONE)) {
            watcher.changed(visible());
        }
    }

    /** What slots, {@code set} and {@code save} have so far, but no secrets. */
    Map<String, Object> visible() {
        Map<String, Object> visible = new LinkedHashMap<>(variables.visible());
        visible.keySet().retainAll(kept);
        return visible;
    }

    /** How often a {@code repeat} has gone round. */
    int rounds(Step step) {
        return rounds.getOrDefault(step, 0);
    }

    void rounds(Step step, int count) {
        rounds.put(step, count);
    }

    /** How often each has, as of now. */
    IdentityHashMap<Step, Integer> rounds() {
        return new IdentityHashMap<>(rounds);
    }

    /** They have gone round as often as they had before. */
    void rounds(IdentityHashMap<Step, Integer> before) {
        rounds.clear();
        rounds.putAll(before);
    }
}
