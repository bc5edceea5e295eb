package dev.parley.gateway.flow.run;

import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.dialog.Prompt;
import dev.parley.gateway.config.Location;
import dev.parley.gateway.flow.expr.EvaluationException;
import dev.parley.gateway.flow.expr.Scope;
import dev.parley.gateway.flow.expr.Variables;
import dev.parley.gateway.flow.model.AudioFile;
import dev.parley.gateway.flow.model.Step;
import dev.parley.gateway.flow.model.Text;
import dev.parley.gateway.flow.model.Values;
import dev.parley.gateway.flow.program.Instruction;
import dev.parley.gateway.flow.program.Program;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A step while it is done in a call. */
record Spot(Course course, Frame frame, Instruction instruction) {

    /** No place: the call is over, or somebody else's; the flow stays where it is. */
    static final int LEFT = -4;

    static final String FAILED = "failed";

    private static final Logger log = LoggerFactory.getLogger(Spot.class);

    Activation activation() {
        return frame.activation();
    }

    Prepared prepared() {
        return activation().prepared();
    }

    Program program() {
        return activation().program();
    }

    Variables variables() {
        return activation().variables();
    }

    Step step() {
        return instruction.step();
    }

    Location location() {
        return step().location();
    }

    Line line() {
        return course.line();
    }

    Parts parts() {
        return course.parts();
    }

    Manner manner() {
        return prepared().manner(step());
    }

    Making making() {
        return new Making(course.wording(), program(), manner());
    }

    /** How the call listens while this step speaks. */
    ListenSettings listening() {
        return prepared().listening().step(line().listening(), step());
    }

    /** Where the flow goes on when the step is done. */
    int next() {
        return instruction.next();
    }

    /** Where a branch begins, which is taken now. */
    int branch(String name, int otherwise) {
        if (!instruction.branches().containsKey(name)) {
            return otherwise;
        }
        parts().present().watcher().took(instruction, name);
        return instruction.branch(name, otherwise);
    }

    /**
     * Where the flow goes on when the step did not work.
     *
     * @throws FlowException if the step does not say
     */
    int failed(String reason, @Nullable Throwable cause) throws FlowException {
        if (!instruction.branches().containsKey(FAILED)) {
            throw new FlowException(location(), reason, cause);
        }
        // The message of a cause may quote what the caller said.
        if (cause == null) {
            log.info("call {}: {}: {}", line().call().id(), location(), reason);
        } else {
            warn(reason + " (" + cause.getClass().getSimpleName() + ")");
        }
        return branch(FAILED, next());
    }

    /** Logs what went wrong although the flow goes on; it quotes no value. */
    void warn(String what) {
        log.warn("call {}: {}: {}", line().call().id(), location(), what);
    }

    String spoken(Text text) throws EvaluationException {
        return course.wording().spoken(text, program(), variables(), manner());
    }

    /** Something that the bot says by itself. */
    String own(String key) {
        return course.wording().oneOf(manner().language().texts(key));
    }

    Prompt prompt(Text text) throws EvaluationException {
        return manner().prompt(spoken(text));
    }

    Prompt clip(AudioFile file) {
        return Prompt.clip(program().flow().folder().resolve(file.path()));
    }

    /** A file, over and over. */
    Prompt loop(AudioFile file) {
        return Prompt.loop(program().flow().folder().resolve(file.path()));
    }

    /** Says something, and keeps it for callers who want to hear it again. */
    void say(Prompt prompt) {
        course.recent().add(prompt);
        line().say(prompt, listening().bargeIn());
    }

    /** Makes values in which {@code answer} is what came, and sets them. */
    void save(Values values, Scope answering) throws EvaluationException {
        if (!values.map().isEmpty()) {
            Map<String, @Nullable Object> made = making().values(values, answering);
            activation().set(made);
        }
    }
}
