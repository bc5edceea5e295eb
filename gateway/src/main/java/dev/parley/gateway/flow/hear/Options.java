package dev.parley.gateway.flow.hear;

import dev.parley.gateway.config.Binder;
import dev.parley.gateway.config.Nearest;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the options of a choice: what callers say and press. What is done then is the flow's business. */
final class Options implements SlotTypes.Factory {

    private static final int MOST = 100;
    private static final int LONGEST = 200;
    private static final List<String> OWN = Binder.keys(Said.class);
    private static final List<String> ALL = List.of("also", "key", "do", "next");

    /** What is said and pressed for an option. */
    record Said(List<String> also, Optional<String> key) {

        static final Said DEFAULTS = new Said(List.of(), Optional.empty());

        Said {
            also = List.copyOf(also);
            if (also.size() > MOST || also.stream().anyMatch(it -> it.length() > LONGEST)) {
                throw new IllegalArgumentException("also has more than " + MOST
                        + " ways to say it, or one of more than " + LONGEST + " characters");
            }
            if (key.filter(it -> !it.matches("[0-9*#]")).isPresent()) {
                throw new IllegalArgumentException("key is not one of 0-9 * #");
            }
        }
    }

    @Override
    public List<String> keys() {
        return List.of("options");
    }

    @Override
    public Optional<SlotType> make(Node.Mapping settings, String path, Problems problems) {
        int before = problems.count();
        Optional<Node> written = settings.member("options");
        if (written.isEmpty() || !(written.get() instanceof Node.Mapping options)) {
            problems.report(
                    settings.locationOf("options"),
                    path
                            + (written.isEmpty()
                                    ? ": 'options' is missing"
                                    : ".options: expected options by their names"));
            return Optional.empty();
        }
        if (options.members().size() > MOST) {
            problems.report(options.location(), path + ".options: there are more than " + MOST);
        }
        List<Option> made = new ArrayList<>();
        for (String name : options.members().keySet()) {
            String inner = path + ".options." + name;
            Said words =
                    options.member(name).map(it -> words(it, inner, problems)).orElse(Said.DEFAULTS);
            made.add(new Option(name, words.also(), words.key()));
        }
        return problems.count() == before && !made.isEmpty() ? Optional.of(new ChoiceType(made)) : Optional.empty();
    }

    private static Said words(Node node, String path, Problems problems) {
        if (!(node instanceof Node.Mapping option)) {
            problems.report(node.location(), path + ": expected a section with " + String.join(", ", ALL));
            return Said.DEFAULTS;
        }
        for (String key : option.members().keySet()) {
            if (!ALL.contains(key)) {
                problems.report(
                        option.locationOf(key),
                        "there is no setting '" + key + "' in " + path + Nearest.hint(key, ALL));
            }
        }
        Map<String, Node> own = new LinkedHashMap<>(option.members());
        own.keySet().retainAll(OWN);
        return new Binder(problems).bind(new Node.Mapping(option.location(), own, option.keys()), path, Said.DEFAULTS);
    }
}
