package dev.parley.gateway.flow.check;

import dev.parley.gateway.config.By;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.expr.Types;
import dev.parley.gateway.flow.hear.ChoiceType;
import dev.parley.gateway.flow.hear.Option;
import dev.parley.gateway.flow.hear.SlotType;
import dev.parley.gateway.flow.model.Act;
import dev.parley.gateway.flow.model.Ask;
import dev.parley.gateway.flow.model.Assign;
import dev.parley.gateway.flow.model.Deed;
import dev.parley.gateway.flow.model.Fetch;
import dev.parley.gateway.flow.model.Kind;
import dev.parley.gateway.flow.model.Message;
import dev.parley.gateway.flow.model.Must;
import dev.parley.gateway.flow.model.Repeat;
import dev.parley.gateway.flow.model.Run;
import dev.parley.gateway.flow.model.Slot;
import dev.parley.gateway.flow.model.Talk;
import dev.parley.gateway.flow.model.Transfer;
import dev.parley.gateway.flow.model.When;
import dev.parley.gateway.flow.program.Graph;
import dev.parley.gateway.flow.program.Instruction;
import dev.parley.gateway.flow.program.Program;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/** Goes through all steps in the order in which calls reach them, and makes ready what they say, compute and ask for. */
final class Meaning {

    private final Surroundings surroundings;
    private final Assigned assigned;
    private final Problems problems;
    private final Typing typing;
    private final IdentityHashMap<Slot, SlotType> types = new IdentityHashMap<>();

    private Meaning(Graph graph, Assigned assigned, Surroundings surroundings, Problems problems) {
        this.assigned = assigned;
        this.surroundings = surroundings;
        this.problems = problems;
        this.typing = new Typing(surroundings, Known.of(graph), problems);
    }

    /** The program; it is to be run only if there are no problems. */
    static Program of(Graph graph, Assigned assigned, Surroundings surroundings, Problems problems) {
        Meaning meaning = new Meaning(graph, assigned, surroundings, problems);
        graph.flow()
                .settings()
                .values()
                .forEach((name, value) -> meaning.typing.assign(
                        name,
                        Kinds.of(value),
                        graph.flow()
                                .settings()
                                .places()
                                .getOrDefault(name, graph.flow().location())));
        assigned.order().forEach(meaning::step);
        return new Program(graph, meaning.typing.expressions(), meaning.types, meaning.typing.formats());
    }

    private void step(Instruction instruction) {
        Set<String> set = assigned.before(instruction.index());
        if (instruction.again()) {
            if (instruction.step().deed() instanceof Repeat repeat) {
                repeat.until().ifPresent(it -> typing.condition(it, set));
            }
            return;
        }
        instruction.step().condition().ifPresent(it -> typing.condition(it, set));
        Deed deed = instruction.step().deed();
        switch (deed) {
            case Ask ask -> ask(ask, set);
            case Assign assign -> typing.assign(assign.set(), set, typing.types());
            case When when -> when.cases().forEach(it -> typing.condition(it.condition(), set));
            case Message message -> {
                typing.assign(
                        Effects.file(message), Kind.TEXT, instruction.step().location());
                typing.assign(
                        Effects.seconds(message), Kind.WHOLE, instruction.step().location());
            }
            case Transfer transfer -> transfer.values().forEach(value -> typing.number(value, set));
            default -> {
                deed.texts().forEach(text -> typing.text(text, set));
                deed.values().forEach(value -> typing.value(value, set));
                typing.assign(Effects.saved(deed), set, answering(deed));
            }
        }
    }

    private Types answering(Deed deed) {
        return switch (deed) {
            case Fetch _ -> typing.types().withReply();
            case Act _, Talk _, Run _ -> typing.types().withAnswer();
            default -> typing.types();
        };
    }

    private void ask(Ask ask, Set<String> set) {
        ask.open().ifPresent(text -> typing.text(text, set));
        Set<String> answered = new HashSet<>(set);
        answered.addAll(Effects.of(ask));
        for (Slot slot : ask.slots()) {
            Optional<SlotType> type = type(slot);
            type.ifPresent(it -> types.put(slot, it));
            if (slot.by().equals(Optional.of(By.KEYS))
                    && type.isPresent()
                    && !type.get().isKeyable()) {
                problems.report(
                        slot.location(), "a " + slot.type() + " cannot be keyed in, and the question is by keys");
            }
            typing.slot(
                    slot.name(),
                    type.map(SlotType::kind).orElse(Kind.ANY),
                    type.map(SlotType::format).orElse(""),
                    slot.location());
        }
        for (Slot slot : ask.slots()) {
            typing.text(slot.ask(), set);
            slot.again().forEach(text -> typing.text(text, set));
            slot.noInput().ifPresent(text -> typing.text(text, set));
            slot.noMatch().ifPresent(text -> typing.text(text, set));
            for (Must must : slot.must()) {
                typing.condition(must.condition(), answered);
                typing.text(must.reason(), answered);
            }
            slot.confirm().ifPresent(text -> typing.text(text, answered));
        }
        ask.confirm().ifPresent(text -> typing.text(text, answered));
    }

    private Optional<SlotType> type(Slot slot) {
        if (slot.type().equals("choice")) {
            return Optional.of(new ChoiceType(slot.choices().stream()
                    .map(choice -> new Option(choice.name(), choice.also(), choice.key()))
                    .toList()));
        }
        if (!surroundings.types().names().contains(slot.type())) {
            return Optional.empty();
        }
        return surroundings.types().of(slot.type(), slot.settings(), slot.name(), problems);
    }
}
