package dev.parley.gateway.flow.run;

import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.Dialog;
import dev.parley.gateway.flow.program.Program;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;

/** Holds calls by a flow: one for each program and route. */
public final class Runner implements Dialog {

    /** As many programs as are kept ready; a flow that was changed leaves its old one behind. */
    private static final int MOST_PROGRAMS = 64;

    private final Prepared main;
    private final Parts parts;
    private final Map<Program, Prepared> others = Collections.synchronizedMap(new IdentityHashMap<>());

    /**
     * @param program of the flow that calls begin with
     * @throws FlowException if the flow's language cannot be had
     */
    public Runner(Program program, Parts parts) throws FlowException {
        this.main = new Prepared(program, parts);
        this.parts = parts;
    }

    /** The flow that calls begin with. */
    public Program program() {
        return main.program();
    }

    /**
     * Holds one call by the flow.
     *
     * @throws FlowException if a step fails that has no {@code failed}, or a bound is reached
     */
    @Override
    public void converse(Conversation conversation) throws Exception {
        new Course(this, new Line(conversation), parts).run(main);
    }

    /** A flow that another one runs. */
    Prepared prepared(Program program) throws FlowException {
        if (program == main.program()) {
            return main;
        }
        Prepared known = others.get(program);
        if (known == null) {
            known = new Prepared(program, parts);
            if (others.size() >= MOST_PROGRAMS) {
                others.clear();
            }
            others.put(program, known);
        }
        return known;
    }
}
