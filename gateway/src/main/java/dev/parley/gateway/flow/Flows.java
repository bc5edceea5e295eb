package dev.parley.gateway.flow;

import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Problem;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.check.Surroundings;
import dev.parley.gateway.flow.expr.Expressions;
import dev.parley.gateway.flow.hear.SlotTypes;
import dev.parley.gateway.flow.language.LanguageFiles;
import dev.parley.gateway.flow.model.EngineNames;
import dev.parley.gateway.flow.model.Flow;
import dev.parley.gateway.flow.program.Program;
import dev.parley.gateway.flow.read.FlowReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * All flows of a folder. Calls take them as they are when they begin; {@link #reload} takes what has changed since, but for
 * what is wrong. For any number of threads.
 */
public final class Flows {

    /**
     * What flows may name besides each other.
     *
     * @param folder where they are
     * @param languages where the user's language files are
     * @param types what can be asked for
     * @param services the names of web services
     * @param actions the names of plugins' actions
     * @param dialogs the names of plugins' dialogs
     * @param engines the speech engines that can be named, as they are when flows are read
     */
    public record Place(
            Path folder,
            Path languages,
            SlotTypes types,
            Set<String> services,
            Set<String> actions,
            Set<String> dialogs,
            Supplier<EngineNames> engines) {}

    private record Files(Map<Path, FlowFolder.State> flows, Map<Path, FlowFolder.State> languages) {}

    private final Place place;
    private final FlowFolder folder;
    private final FlowFolder languages;
    private final Expressions expressions = new Expressions();
    private Files files = new Files(Map.of(), Map.of());
    private volatile FlowSet current;
    private volatile List<FlowState> states = List.of();
    private volatile List<Problem> languageProblems = List.of();

    /** No flows yet: {@link #reload} finds them. */
    public Flows(Place place) {
        this.place = place;
        this.folder = new FlowFolder(place.folder());
        this.languages = new FlowFolder(place.languages());
        this.current = new FlowSet(new LanguageFiles(place.languages()), Map.of());
    }

    /** The flows as they are now. */
    public FlowSet current() {
        return current;
    }

    /** How each file fares, in the order of their names. */
    public List<FlowState> states() {
        return states;
    }

    /** What is wrong with the user's language files; if anything is, flows speak as they did before. */
    public List<Problem> languageProblems() {
        return languageProblems;
    }

    /** Whether calls get a flow as its file is now. */
    public boolean isUp(String name) {
        return states.stream().anyMatch(state -> state.name().equals(name) && state.isUp());
    }

    /** What flows may name besides each other. */
    public Place place() {
        return place;
    }

    /** The files of tests that lie beside them. */
    public List<Path> tests() {
        return folder.tests();
    }

    /** The names of all files. */
    public List<String> names() {
        return states.stream().map(FlowState::name).toList();
    }

    /**
     * Looks whether any file has changed, and if so reads and checks all.
     *
     * @return whether anything has changed
     */
    public synchronized boolean reload() {
        Files now = new Files(folder.states(), languages.states());
        if (now.equals(files)) {
            return false;
        }
        LanguageFiles words = words();
        FlowGroup group = new FlowGroup(current.programs());
        for (Path file : folder.flows()) {
            String name = FlowFolder.name(file);
            Problems own = new Problems();
            group.add(name, read(file, name, own), own);
        }
        Map<String, Program> programs = group.programs(flows -> new Surroundings(
                expressions,
                place.types(),
                words,
                flows,
                place.services(),
                place.actions(),
                place.dialogs(),
                place.engines().get()));
        states = group.problems().entrySet().stream()
                .map(entry -> new FlowState(entry.getKey(), entry.getValue().list()))
                .toList();
        current = new FlowSet(words, programs);
        files = now;
        return true;
    }

    /** Gives the other flows up, as if they had never been right; all files are looked at anew. */
    public synchronized void keep(Predicate<String> wanted) {
        Map<String, Program> kept = new HashMap<>(current.programs());
        if (kept.keySet().removeIf(wanted.negate())) {
            current = new FlowSet(current.languages(), kept);
            files = new Files(Map.of(), Map.of());
            reload();
        }
    }

    /** The languages as their files are now; as they were, if one is wrong. */
    private LanguageFiles words() {
        LanguageFiles words = new LanguageFiles(place.languages());
        List<Problem> wrong = languages.states().keySet().stream()
                .flatMap(file -> words.problems(FlowFolder.name(file)).stream())
                .toList();
        languageProblems = wrong;
        return wrong.isEmpty() ? words : current.languages();
    }

    /** All mistakes in all files. */
    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>(languageProblems);
        states.forEach(state -> all.addAll(state.problems()));
        return all.stream().distinct().toList();
    }

    private Optional<Flow> read(Path file, String name, Problems problems) {
        if (!FlowFolder.isName(name)) {
            problems.report(
                    Location.of(file.toString()),
                    "a flow's file is called by lower-case letters, digits and dashes, 64 at most");
            return Optional.empty();
        }
        return FlowReader.read(file, place.types(), problems);
    }
}
