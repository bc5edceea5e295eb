package dev.parley.gateway.flow.check;

import dev.parley.gateway.flow.expr.Expressions;
import dev.parley.gateway.flow.hear.SlotTypes;
import dev.parley.gateway.flow.language.LanguageFiles;
import dev.parley.gateway.flow.model.EngineNames;
import dev.parley.gateway.flow.model.Flow;
import java.util.Map;
import java.util.Set;

/**
 * What a flow finds around it.
 *
 * @param expressions makes expressions ready; shared by all flows
 * @param types what can be asked for
 * @param languages the languages that have a file
 * @param flows all flows by name, this one among them
 * @param files the names of all files of flows; one that is not among the flows has mistakes of its own
 * @param services the names of web services
 * @param actions the names of plugins' actions
 * @param dialogs the names of plugins' dialogs
 * @param engines the speech engines that can be named
 */
public record Surroundings(
        Expressions expressions,
        SlotTypes types,
        LanguageFiles languages,
        Map<String, Flow> flows,
        Set<String> files,
        Set<String> services,
        Set<String> actions,
        Set<String> dialogs,
        EngineNames engines) {

    public Surroundings {
        flows = Map.copyOf(flows);
        files = Set.copyOf(files);
        services = Set.copyOf(services);
        actions = Set.copyOf(actions);
        dialogs = Set.copyOf(dialogs);
    }

    /** Where all files are right. */
    public Surroundings(
            Expressions expressions,
            SlotTypes types,
            LanguageFiles languages,
            Map<String, Flow> flows,
            Set<String> services,
            Set<String> actions,
            Set<String> dialogs,
            EngineNames engines) {
        this(expressions, types, languages, flows, flows.keySet(), services, actions, dialogs, engines);
    }

    /** With the files of flows that are wrong, too. */
    public Surroundings withFiles(Set<String> names) {
        return new Surroundings(expressions, types, languages, flows, names, services, actions, dialogs, engines);
    }
}
