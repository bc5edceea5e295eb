package dev.parley.gateway;

import dev.parley.gateway.call.TurnWords;
import dev.parley.gateway.config.LanguageFile;
import dev.parley.gateway.config.LanguageSettings;
import dev.parley.gateway.config.Problems;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The words of turn taking, of the languages that have a file. Thread-safe. */
final class Languages {

    private static final Map<Path, TurnWords> KNOWN = new ConcurrentHashMap<>();

    private Languages() {}

    /**
     * The words by which turns are told, by BCP 47 tag, of which the language alone counts.
     *
     * @param backchannels by language; in place of the built-in ones
     * @param folder of the user's language files, laid over the built-in ones; read once
     */
    static Function<String, TurnWords> words(Map<String, List<String>> backchannels, Path folder) {
        Map<String, TurnWords> words = new ConcurrentHashMap<>();
        return tag -> words.computeIfAbsent(tag, it -> {
            String language = Locale.forLanguageTag(it).getLanguage();
            TurnWords known = KNOWN.computeIfAbsent(folder.resolve(language), _ -> read(language, folder));
            List<String> changed = backchannels.get(language);
            return changed == null ? known : known.withBackchannels(new HashSet<>(changed));
        });
    }

    private static TurnWords read(String language, Path folder) {
        Problems problems = new Problems();
        LanguageSettings words = LanguageFile.turnTaking(language, folder, problems);
        problems.throwIfAny();
        return new TurnWords(
                new HashSet<>(words.backchannels()),
                new HashSet<>(words.unfinished()),
                new HashSet<>(words.pieces()),
                new HashSet<>(words.digits()));
    }
}
