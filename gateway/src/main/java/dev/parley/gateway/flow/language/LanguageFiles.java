package dev.parley.gateway.flow.language;

import dev.parley.gateway.config.LanguageFile;
import dev.parley.gateway.config.Problem;
import dev.parley.gateway.config.Problems;
import java.nio.file.Path;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All languages: built-in files, and the user's laid over them. A file is read when its language is first asked for; who
 * wants to see changes makes another of these. Thread-safe.
 */
public final class LanguageFiles {

    private final Path folder;
    private final Map<String, Read> read = new ConcurrentHashMap<>();
    private final Map<String, Language> known = new ConcurrentHashMap<>();

    /** A language's words, with what is wrong in them. */
    private record Read(Optional<LanguageReader.Words> words, List<Problem> problems) {}

    /**
     * @param folder of the user's files, {@code <language>.yaml}; need not be there
     */
    public LanguageFiles(Path folder) {
        this.folder = folder;
    }

    /**
     * The language of a BCP 47 tag: the file of the language, the numbers and dates of its region.
     *
     * @return empty if the tag is none, if there is no file, or if the file is wrong: {@link #problems} tells
     */
    public Optional<Language> of(String tag) {
        Language language = known.get(tag);
        if (language != null) {
            return Optional.of(language);
        }
        Optional<Locale> locale = locale(tag);
        Optional<Language> made = locale.flatMap(
                it -> read(it.getLanguage()).words().map(words -> new Language(it, words.lists(), words.meanings())));
        made.ifPresent(it -> known.putIfAbsent(tag, it));
        return Optional.ofNullable(known.get(tag));
    }

    /** What is wrong in the file of a tag's language; nothing if there is no such file. */
    public List<Problem> problems(String tag) {
        return locale(tag).map(it -> read(it.getLanguage()).problems()).orElse(List.of());
    }

    private Read read(String language) {
        return read.computeIfAbsent(language, it -> {
            Problems problems = new Problems();
            Optional<LanguageReader.Words> words =
                    LanguageFile.read(it, folder, problems).map(file -> LanguageReader.read(file, problems));
            return new Read(problems.count() == 0 ? words : Optional.empty(), problems.list());
        });
    }

    private static Optional<Locale> locale(String tag) {
        try {
            return Optional.of(new Locale.Builder().setLanguageTag(tag).build());
        } catch (IllformedLocaleException malformed) {
            return Optional.empty();
        }
    }
}
