package dev.parley.gateway;

import dev.parley.api.dialog.ListenSettings;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Flow;
import dev.parley.gateway.flow.model.Speech;
import dev.parley.gateway.flow.read.Sections;
import dev.parley.gateway.route.Route;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether the engines of a route know the languages in which its calls are held. */
final class SpokenLanguages {

    private final EngineShelf shelf;

    SpokenLanguages(EngineShelf shelf) {
        this.shelf = shelf;
    }

    /**
     * What will go wrong, one line each: the bot stays silent, or hears nothing.
     *
     * @param flow to which the route leads, if it leads to one
     */
    List<String> warnings(Route route, Optional<Flow> flow) {
        Speech own = flow.map(it -> Sections.speech(it.speech(), Speech.DEFAULTS, new Problems()))
                .orElse(Speech.DEFAULTS);
        Optional<String> language = flow.flatMap(Flow::language);
        String spoken =
                own.language().isEmpty() ? language.orElse(route.speech().language()) : own.language();
        ListenSettings base = language.map(route.listen()::withLanguage).orElse(route.listen());
        String heard = flow.map(it -> Sections.listen(it.listen(), base, new Problems()))
                .orElse(base)
                .language();
        List<String> synthesizers = own.synthesizer().isEmpty() ? route.speech().synthesizer() : own.synthesizer();
        List<String> recognizers = own.recognizer().isEmpty() ? route.speech().recognizer() : own.recognizer();
        List<String> warnings = new ArrayList<>();
        if (!isKnown(spoken, shelf.spokenBy(synthesizers))) {
            warnings.add(warning(route, synthesizers, "speaks " + spoken, "the bot will stay silent"));
        }
        if (!isKnown(heard, shelf.heardBy(recognizers))) {
            warnings.add(warning(route, recognizers, "understands " + heard, "the bot will not hear its callers"));
        }
        return warnings;
    }

    private static String warning(Route route, List<String> engines, String what, String result) {
        return "routes." + route.index() + " (" + route.written().to() + "): none of " + String.join(", ", engines)
                + " " + what + ": " + result;
    }

    /** @param known tags, one collection for each engine; an empty one knows all */
    private static boolean isKnown(String tag, List<? extends Collection<String>> known) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return known.stream()
                .anyMatch(tags -> tags.isEmpty()
                        || tags.stream()
                                .anyMatch(it ->
                                        Locale.forLanguageTag(it).getLanguage().equals(language)));
    }
}
