package dev.parley.gateway.flow.program;

import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.expr.Compiled;
import dev.parley.gateway.flow.hear.SlotType;
import dev.parley.gateway.flow.model.EngineNames;
import dev.parley.gateway.flow.model.Expression;
import dev.parley.gateway.flow.model.Flow;
import dev.parley.gateway.flow.model.Slot;
import dev.parley.gateway.flow.model.Speech;
import dev.parley.gateway.flow.model.Step;
import dev.parley.gateway.flow.model.Text;
import dev.parley.gateway.flow.read.Sections;
import dev.parley.gateway.flow.speak.Format;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A flow that was found right, ready to be run, by any number of calls at once. What was compiled is found by the very object
 * that was written.
 */
public final class Program {

    private final Graph graph;
    private final IdentityHashMap<Expression, Compiled> expressions;
    private final IdentityHashMap<Slot, SlotType> types;
    private final IdentityHashMap<Text.Put, Format> formats;

    /**
     * @param expressions each expression of the flow
     * @param types each slot's
     * @param formats those of what is put into texts, where one is written
     */
    public Program(
            Graph graph,
            IdentityHashMap<Expression, Compiled> expressions,
            IdentityHashMap<Slot, SlotType> types,
            IdentityHashMap<Text.Put, Format> formats) {
        this.graph = graph;
        this.expressions = new IdentityHashMap<>(expressions);
        this.types = new IdentityHashMap<>(types);
        this.formats = new IdentityHashMap<>(formats);
    }

    public Flow flow() {
        return graph.flow();
    }

    public Graph graph() {
        return graph;
    }

    /** The speech engines that the flow and its steps name. */
    public EngineNames engines() {
        return Stream.concat(Stream.of(flow().speech()), graph.steps().stream().map(Step::speech))
                .map(written -> Sections.speech(written, Speech.DEFAULTS, new Problems()))
                .reduce(
                        EngineNames.NONE,
                        (names, speech) -> names.plus(speech.recognizer(), speech.synthesizer()),
                        EngineNames::plus);
    }

    /** The step at a place. */
    public Instruction at(int index) {
        return graph.instructions().get(index);
    }

    /** An expression of this flow, ready to be evaluated. */
    public Compiled compiled(Expression expression) {
        return Objects.requireNonNull(expressions.get(expression), expression::source);
    }

    /** The type of a slot of this flow. */
    public SlotType type(Slot slot) {
        return Objects.requireNonNull(types.get(slot), slot::name);
    }

    /** How something is spoken; empty for the usual way of its kind. */
    public Optional<Format> format(Text.Put put) {
        return Optional.ofNullable(formats.get(put));
    }
}
