package dev.parley.gateway.flow.run;

import dev.parley.api.call.TransferOutcome;
import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.Dialog;
import dev.parley.gateway.flow.program.Program;
import dev.parley.gateway.flow.speak.Variants;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** Holds calls by a flow: one for each program and route. */
public final class Runner implements Dialog {

    /** As many programs as are kept ready; a flow that was changed leaves its old one behind. */
    private static final int MOST_PROGRAMS = 64;

    private final Prepared main;
    private final Parts parts;
    private final Optional<Away> away;
    private final Map<Program, Prepared> others = Collections.synchronizedMap(new IdentityHashMap<>());

    /**
     * Calls that are handed over do not come back.
     *
     * @param program of the flow that calls begin with
     * @throws FlowException if the flow's language cannot be had
     */
    public Runner(Program program, Parts parts) throws FlowException {
        this(program, parts, Optional.empty());
    }

    /**
     * @param program of the flow that calls begin with
     * @param away where calls are kept that may come back, to this runner or a later one; empty if none does
     * @throws FlowException if the flow's language cannot be had
     */
    public Runner(Program program, Parts parts, Optional<Away> away) throws FlowException {
        this.main = new Prepared(program, parts);
        this.parts = parts;
        this.away = away;
    }

    /** The flow that calls begin with. */
    public Program program() {
        return main.program();
    }

    /**
     * Holds one call by the flow. One that has come back goes on where it was, by the flow as it was then; where that is not
     * known any more, the caller hears that nobody was reached.
     *
     * @throws FlowException if a step fails that has no {@code failed}, or a bound is reached
     */
    @Override
    public void converse(Conversation conversation) throws Exception {
        Line line = new Line(conversation);
        Optional<TransferOutcome> cameBack = conversation.call().cameBack();
        if (cameBack.isEmpty()) {
            new Course(this, line, parts).run(main);
            return;
        }
        Optional<Course> kept = away.flatMap(it -> it.take(conversation.call().id()));
        if (kept.isPresent()) {
            kept.get().comeBack(line, cameBack.get());
        } else {
            Wording wording = new Wording(new Variants(parts.present().chance()));
            Manner manner = main.manner();
            line.say(manner.prompt(wording.oneOf(manner.language().texts("not-reached"))));
        }
    }

    /** Where calls are kept that may come back. */
    Optional<Away> away() {
        return away;
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
