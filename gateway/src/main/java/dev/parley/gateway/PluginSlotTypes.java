package dev.parley.gateway;

import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.hear.PluginType;
import dev.parley.gateway.flow.hear.SlotType;
import dev.parley.gateway.flow.hear.SlotTypes;
import dev.parley.gateway.flow.read.QuestionKeys;
import dev.parley.gateway.plugin.Offer;
import dev.parley.gateway.plugin.PluginCatalog;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The slot types of plugins, put beside the built-in ones. */
final class PluginSlotTypes {

    private PluginSlotTypes() {}

    /**
     * All slot types.
     *
     * @param problems why some are left out
     */
    static SlotTypes of(PluginCatalog plugins, Problems problems) {
        Map<String, SlotTypes.Factory> types = new LinkedHashMap<>();
        for (String name : plugins.slotTypeNames()) {
            Offer<dev.parley.api.flow.SlotType> offer = plugins.slotType(name);
            Optional<String> clash = clash(offer);
            clash.ifPresent(reason -> problems.report(offer.jar(), "its slot type '" + name + "' " + reason));
            if (clash.isEmpty()) {
                types.put(name, new OfferedType(offer));
            }
        }
        return SlotTypes.BUILT_IN.with(types);
    }

    private static Optional<String> clash(Offer<?> offer) {
        if (SlotTypes.BUILT_IN.names().contains(offer.name())) {
            return Optional.of("has the name of one of Parley's own");
        }
        return offer.keys().stream()
                .filter(QuestionKeys::isTaken)
                .findFirst()
                .map(key -> "has a setting '" + key + "', which every question has");
    }

    private record OfferedType(Offer<dev.parley.api.flow.SlotType> offer) implements SlotTypes.Factory {

        @Override
        public List<String> keys() {
            return offer.keys();
        }

        @Override
        public Optional<SlotType> make(Node.Mapping settings, String path, Problems problems) {
            int before = problems.count();
            Record bound = offer.bind(settings, path, problems);
            return problems.count() == before
                    ? offer.create(bound, settings, path, problems).flatMap(type -> adapted(type, problems))
                    : Optional.empty();
        }

        private Optional<SlotType> adapted(dev.parley.api.flow.SlotType type, Problems problems) {
            try {
                return Optional.of(new PluginType(offer.name(), type));
            } catch (IllegalArgumentException unfit) {
                problems.report(
                        offer.jar(), "its slot type '" + offer.name() + "' cannot be used: " + unfit.getMessage());
                return Optional.empty();
            } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError failure) {
                problems.report(offer.jar(), "its slot type '" + offer.name() + "' cannot be used: " + failure);
                return Optional.empty();
            }
        }
    }
}
