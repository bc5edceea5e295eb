package dev.parley.gateway.flow.check;

import dev.parley.api.dialog.ListenSettings;
import dev.parley.gateway.config.AskingSettings;
import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Nearest;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.language.LanguageFiles;
import dev.parley.gateway.flow.model.EngineNames;
import dev.parley.gateway.flow.model.Flow;
import dev.parley.gateway.flow.model.Speech;
import dev.parley.gateway.flow.program.Graph;
import dev.parley.gateway.flow.read.Sections;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Looks at the settings of a flow and of its steps: how it speaks, listens and asks, and in which languages. */
final class Manners {

    /** Bounds so wide that what is written is right with some route, if it is right at all. */
    private static final ListenSettings WIDE =
            ListenSettings.DEFAULTS.withMinSilence(Duration.ofMillis(1)).withMaxSilence(Duration.ofDays(1));

    private final LanguageFiles languages;
    private final EngineNames engines;
    private final Problems problems;

    private Manners(Surroundings surroundings, Problems problems) {
        this.languages = surroundings.languages();
        this.engines = surroundings.engines();
        this.problems = problems;
    }

    static void check(Graph graph, Surroundings surroundings, Problems problems) {
        Manners check = new Manners(surroundings, problems);
        Flow flow = graph.flow();
        flow.language().ifPresent(tag -> check.language(tag, flow.place("language")));
        Sections.asking(flow.asking(), AskingSettings.DEFAULTS, problems);
        check.speech(flow.speech());
        ListenSettings listen = check.listen(flow.listen(), WIDE);
        graph.steps().forEach(step -> {
            check.speech(step.speech());
            check.listen(step.listen(), listen);
        });
    }

    private void speech(Node.Mapping written) {
        Speech speech = Sections.speech(written, Speech.DEFAULTS, problems);
        language(written);
        engines("recognizer", speech.recognizer(), engines.recognizers(), written);
        engines("synthesizer", speech.synthesizer(), engines.synthesizers(), written);
    }

    private void engines(String key, List<String> named, Set<String> known, Node.Mapping written) {
        for (String name : named) {
            if (!known.contains(name)) {
                problems.report(
                        written.locationOf(key),
                        "there is no " + key + " '" + name + "' in use" + Nearest.hint(name, known));
            }
        }
    }

    private ListenSettings listen(Node.Mapping written, ListenSettings base) {
        language(written);
        return Sections.listen(written, base, problems);
    }

    private void language(Node.Mapping written) {
        if (written.member("language").orElse(Node.Mapping.EMPTY) instanceof Node.Scalar tag) {
            language(tag.text(), tag.location());
        }
    }

    private void language(String tag, Location place) {
        if (languages.of(tag).isPresent()) {
            return;
        }
        if (languages.problems(tag).isEmpty()) {
            problems.report(
                    place,
                    "there is no language file for '" + tag + "'; put one into conf/languages, or write such as en-US");
        }
        languages.problems(tag).forEach(problem -> problems.report(problem.location(), problem.message()));
    }
}
