package dev.parley.gateway.flow.check;

import dev.parley.gateway.flow.expr.Sources;
import dev.parley.gateway.flow.model.Ask;
import dev.parley.gateway.flow.model.Choice;
import dev.parley.gateway.flow.model.Deed;
import dev.parley.gateway.flow.model.Fetch;
import dev.parley.gateway.flow.model.Slot;
import dev.parley.gateway.flow.model.Step;
import dev.parley.gateway.flow.model.Value;
import dev.parley.gateway.flow.program.Graph;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What is known of variables that get their values in one way alone. */
final class Known {

    private static final Pattern MEMBER = Pattern.compile("answer(\\.\\w+|\\[[^]]*])*");

    private final Map<String, Set<String>> texts = new HashMap<>();
    private final Set<String> answers = new HashSet<>();

    /** Variables that may be anything, or come from elsewhere too. */
    private final Set<String> noChoices = new HashSet<>();

    private final Set<String> noAnswers = new HashSet<>();

    private Known() {}

    static Sources of(Graph graph) {
        Known known = new Known();
        Set<String> settings = graph.flow().settings().values().keySet();
        known.noChoices.addAll(settings);
        known.noAnswers.addAll(settings);
        graph.steps().stream().map(Step::deed).forEach(known::add);
        known.texts.keySet().removeAll(known.noChoices);
        known.answers.removeAll(known.noAnswers);
        return new Sources(known.texts, known.answers);
    }

    private void add(Deed deed) {
        if (deed instanceof Ask ask) {
            ask.slots().forEach(this::add);
        } else {
            noChoices.addAll(Effects.of(deed));
            if (deed instanceof Fetch fetch) {
                fetch.save().map().forEach((name, value) -> (isMember(value) ? answers : noAnswers).add(name));
            } else {
                noAnswers.addAll(Effects.of(deed));
            }
        }
    }

    private void add(Slot slot) {
        noAnswers.add(slot.name());
        if (slot.choices().isEmpty()) {
            noChoices.add(slot.name());
        } else {
            slot.choices().stream()
                    .map(Choice::name)
                    .forEach(option -> texts.computeIfAbsent(slot.name(), _ -> new HashSet<>())
                            .add(option));
        }
    }

    private static boolean isMember(Value value) {
        return value instanceof Value.Computed computed
                && MEMBER.matcher(computed.expression().source().strip()).matches();
    }
}
