package dev.parley.gateway.flow.run;

import dev.parley.api.speech.EngineChoice;
import dev.parley.gateway.config.AskingSettings;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.language.Language;
import dev.parley.gateway.flow.model.Anywhere;
import dev.parley.gateway.flow.model.Flow;
import dev.parley.gateway.flow.model.Permitted;
import dev.parley.gateway.flow.model.Speech;
import dev.parley.gateway.flow.model.Step;
import dev.parley.gateway.flow.program.Edge;
import dev.parley.gateway.flow.program.Graph;
import dev.parley.gateway.flow.program.Instruction;
import dev.parley.gateway.flow.program.Program;
import dev.parley.gateway.flow.read.Sections;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A program with all that follows from where it is run: worked out once, for all calls. */
final class Prepared {

    private final Program program;
    private final Parts parts;
    private final AskingSettings asking;
    private final Language language;
    private final Speech speech;
    private final Listening listening;
    private final BitSet resuming;
    private final Map<String, List<String>> phrases = new LinkedHashMap<>();
    private final Kept<Step, Manner> manners = new Kept<>();
    private final Kept<Object, Intents> intents = new Kept<>();

    /** @throws FlowException if there is no such language */
    Prepared(Program program, Parts parts) throws FlowException {
        Flow flow = program.flow();
        this.program = program;
        this.parts = parts;
        this.asking = Sections.asking(flow.asking(), parts.usual().asking(), new Problems());
        String tag = flow.language().orElse(parts.usual().language());
        this.language = parts.languages()
                .of(tag)
                .orElseThrow(() -> new FlowException(flow.location(), "there is no language '" + tag + "'"));
        this.speech =
                bind(flow.speech(), Speech.DEFAULTS.withLanguage(flow.language().orElse("")));
        for (Anywhere own : flow.anywhere()) {
            if (!own.phrases().isEmpty()) {
                phrases.put(own.name(), own.phrases());
            }
        }
        for (String name : Anywhere.BUILT_IN) {
            if (isHeard(name)) {
                phrases.put(name, language.anywhere(name));
            }
        }
        this.listening = new Listening(program, language, phrases, speech);
        this.resuming = resuming(program.graph());
    }

    Program program() {
        return program;
    }

    Language language() {
        return language;
    }

    Listening listening() {
        return listening;
    }

    AskingSettings asking() {
        return asking;
    }

    ZoneId zone() {
        return program.flow().timeZone().orElse(parts.usual().zone());
    }

    /** How the flow speaks where no step does. */
    Manner manner() {
        return manner(speech);
    }

    /** How a step speaks. */
    Manner manner(Step step) {
        return manners.of(step, this::mannerOf);
    }

    private Manner mannerOf(Step step) {
        return manner(bind(step.speech(), speech));
    }

    private Manner manner(Speech own) {
        Language spoken = own.language().isEmpty()
                ? language
                : parts.languages().of(own.language()).orElse(language);
        String tag = own.language().equals(parts.usual().language()) ? "" : own.language();
        return new Manner(spoken, tag, own.voice(), new EngineChoice(own.synthesizer()));
    }

    /** The language of what callers say. */
    Language heard(String tag) {
        return tag.equals(language.tag()) ? language : parts.languages().of(tag).orElse(language);
    }

    /** What callers may say at a question with this. */
    Intents intents(Permitted permitted) {
        return intents.of(permitted, _ -> new Intents(phrases, permitted));
    }

    /** What is written about something that callers may say anywhere. */
    Optional<Anywhere> anywhere(String name) {
        return program.flow().anywhere().stream()
                .filter(it -> it.name().equals(name))
                .findFirst();
    }

    /** Where that begins which is done when callers say something anywhere. */
    Optional<Integer> branch(String name) {
        return Optional.ofNullable(program.graph().anywhere().get(name));
    }

    /** Whether some way leads from a place back to the question at which the caller said something. */
    boolean isResuming(int place) {
        return place == Graph.RESUME || (place >= 0 && resuming.get(place));
    }

    /** Nobody hears an agent before the flow says what to do. */
    private boolean isHeard(String name) {
        Optional<Anywhere> written = anywhere(name);
        return written.isPresent() ? !written.get().off() : !name.equals("agent");
    }

    static Speech bind(Node.Mapping written, Speech base) {
        return written.members().isEmpty() ? base : Sections.speech(written, base, new Problems());
    }

    private static BitSet resuming(Graph graph) {
        BitSet found = new BitSet();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Instruction instruction : graph.instructions()) {
                if (!found.get(instruction.index())
                        && graph.edges(instruction).stream()
                                .map(Edge::to)
                                .anyMatch(to -> to == Graph.RESUME || (to >= 0 && found.get(to)))) {
                    found.set(instruction.index());
                    changed = true;
                }
            }
        }
        return found;
    }
}
