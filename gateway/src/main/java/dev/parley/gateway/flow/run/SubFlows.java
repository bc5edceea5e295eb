package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.expr.EvaluationException;
import dev.parley.gateway.flow.model.Return;
import dev.parley.gateway.flow.model.Run;
import dev.parley.gateway.flow.program.Instruction;
import dev.parley.gateway.flow.program.Program;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs flows within a flow. For one call. */
final class SubFlows {

    private static final int DEEPEST = 16;

    private final Course course;
    private final Map<String, Optional<Program>> found = new HashMap<>();

    SubFlows(Course course) {
        this.course = course;
    }

    /** Begins a flow; when it is over, the step that runs it goes on. */
    int run(Spot spot, Run run) throws EvaluationException, FlowException {
        Program program = found.computeIfAbsent(run.run(), course.parts().flows())
                .orElseThrow(() -> new FlowException(spot.location(), "there is no flow '" + run.run() + "'"));
        if (course.frames().depth() >= DEEPEST) {
            throw new FlowException(spot.location(), "flows run each other more than " + DEEPEST + " deep");
        }
        Map<String, @Nullable Object> settings = spot.making().values(run.with(), spot.variables());
        Activation begun = course.activation(course.runner().prepared(program), settings);
        course.frames().push(begun, program.graph().start());
        return spot.instruction().index();
    }

    int returned(Spot spot, Return results) throws EvaluationException, FlowException {
        ended(spot.frame(), spot.making().values(results.results(), spot.variables()));
        return spot.next();
    }

    /** A flow is over: the one that runs it goes on with its results. */
    void ended(Frame frame, Map<String, @Nullable Object> results) throws FlowException {
        Frames frames = course.frames();
        frames.end(frame.activation());
        if (frames.isEmpty()) {
            return;
        }
        Frame above = frames.top();
        Instruction instruction = above.activation().program().at(above.place());
        Spot spot = new Spot(course, above, instruction);
        try {
            spot.save(((Run) instruction.step().deed()).save(), spot.variables().answering(results));
        } catch (EvaluationException mistake) {
            throw new FlowException(spot.location(), String.valueOf(mistake.getMessage()), mistake);
        }
        frames.go(above, instruction.next());
    }
}
