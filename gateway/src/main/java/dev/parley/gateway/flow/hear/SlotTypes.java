package dev.parley.gateway.flow.hear;

import dev.parley.gateway.config.Binder;
import dev.parley.gateway.config.Nearest;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The slot types by name: the built-in ones, and others handed in. Immutable. */
public final class SlotTypes {

    /** Makes a type of what a user wrote. */
    public interface Factory {

        /** The keys that belong to the type. */
        List<String> keys();

        /**
         * A type with its settings; empty if they are wrong.
         *
         * @param settings what was written under these keys
         * @param path what the section is called in messages
         * @param problems gets what is wrong
         */
        Optional<SlotType> make(Node.Mapping settings, String path, Problems problems);
    }

    /** The built-in ones. A choice can be made {@linkplain ChoiceType of its options}, too. */
    public static final SlotTypes BUILT_IN = new SlotTypes(builtIn());

    private final Map<String, Factory> factories;

    private SlotTypes(Map<String, Factory> factories) {
        this.factories = factories;
    }

    /** With others beside these, by name; where a name is taken the built-in one stays. */
    public SlotTypes with(Map<String, Factory> others) {
        Map<String, Factory> all = new LinkedHashMap<>(factories);
        others.forEach(all::putIfAbsent);
        return new SlotTypes(all);
    }

    /** Their names. */
    public List<String> names() {
        return List.copyOf(factories.keySet());
    }

    /** The keys that belong to a type; none if there is no such type. */
    public List<String> keys(String type) {
        Factory factory = factories.get(type);
        return factory == null ? List.of() : factory.keys();
    }

    /**
     * A type with its settings.
     *
     * @param settings what was written under its keys
     * @param path what the section is called in messages
     * @param problems gets what is wrong, an unknown type with the nearest name
     */
    public Optional<SlotType> of(String type, Node.Mapping settings, String path, Problems problems) {
        Factory factory = factories.get(type);
        if (factory == null) {
            problems.report(
                    settings.locationOf("type"), "there is no type '" + type + "'" + Nearest.hint(type, names()));
            return Optional.empty();
        }
        return factory.make(settings, path, problems);
    }

    private static Map<String, Factory> builtIn() {
        Map<String, Factory> types = new LinkedHashMap<>();
        types.put("text", bound(new NoSettings(), _ -> new TextType()));
        types.put("yes-no", bound(new NoSettings(), _ -> new YesNoType()));
        types.put("number", bound(NumberSettings.DEFAULTS, NumberType::new));
        types.put("digits", bound(DigitsSettings.DEFAULTS, DigitsType::new));
        types.put("date", bound(new NoSettings(), _ -> new DateType()));
        types.put("time", bound(new NoSettings(), _ -> new TimeType()));
        types.put("money", bound(MoneySettings.DEFAULTS, MoneyType::new));
        types.put("phone", bound(new NoSettings(), _ -> new PhoneType()));
        types.put("choice", new Options());
        types.put("spelled", bound(SpelledSettings.DEFAULTS, SpelledType::new));
        types.put("pattern", bound(PatternSettings.DEFAULTS, PatternType::new, "pattern"));
        return types;
    }

    /** Of a type that has no keys. */
    record NoSettings() {}

    private static <S extends Record> Factory bound(S defaults, Function<S, SlotType> maker, String... needed) {
        List<String> keys = Binder.keys(defaults.getClass());
        return new Factory() {
            @Override
            public List<String> keys() {
                return keys;
            }

            @Override
            public Optional<SlotType> make(Node.Mapping settings, String path, Problems problems) {
                int before = problems.count();
                for (String key : needed) {
                    if (settings.member(key).isEmpty()) {
                        problems.report(settings.location(), path + ": '" + key + "' is missing");
                    }
                }
                S bound = new Binder(problems).bind(settings, path, defaults);
                return problems.count() == before ? Optional.of(maker.apply(bound)) : Optional.empty();
            }
        };
    }
}
