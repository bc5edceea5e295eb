package dev.parley.gateway.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a language. The built-in words are in two, so that a gateway without flows need not read those of flows; a user
 * has one, which is laid over both key by key.
 */
public final class LanguageFile {

    private static final String BUILT_IN = "/dev/parley/gateway/languages/";

    private LanguageFile() {}

    /**
     * Reads all words of a language.
     *
     * @param language an ISO 639 code, such as {@code en}
     * @param folder where the user's files are; neither it nor a file in it need be there
     * @param problems gets what is wrong in the user's file
     * @return empty if there is no file of this language at all
     */
    public static Optional<Node.Mapping> read(String language, Path folder, Problems problems) {
        if (!language.matches("[a-z]{2,3}")) {
            return Optional.empty();
        }
        return Stream.of(
                        builtIn(language, problems),
                        builtIn(language + "-flows", problems),
                        written(language, folder, problems))
                .flatMap(Optional::stream)
                .reduce((lower, upper) -> (Node.Mapping) lower.overlaid(upper));
    }

    /**
     * Reads the words of turn taking alone.
     *
     * @return none of a language that has no file
     */
    public static LanguageSettings turnTaking(String language, Path folder, Problems problems) {
        Binder binder = new Binder(problems);
        LanguageSettings words = builtIn(language, problems)
                .map(it -> binder.bind(it, "", LanguageSettings.DEFAULTS))
                .orElse(LanguageSettings.DEFAULTS);
        return written(language, folder, problems)
                .map(it -> binder.bind(part(it), "", words))
                .orElse(words);
    }

    /** What turn taking needs of a user's file; the rest is for flows. */
    private static Node.Mapping part(Node.Mapping file) {
        Node.Mapping part = Node.Mapping.EMPTY;
        for (String key : Binder.keys(LanguageSettings.class)) {
            Optional<Node> value = file.member(key);
            part = value.isPresent() ? part.with(key, value.get(), file.locationOf(key)) : part;
        }
        return part;
    }

    private static Optional<Node.Mapping> written(String language, Path folder, Problems problems) {
        Path file = folder.resolve(language + ".yaml");
        return Files.exists(file)
                ? YamlReader.read(file, Map.of(), problems).flatMap(it -> section(it, problems))
                : Optional.empty();
    }

    private static Optional<Node.Mapping> section(Node node, Problems problems) {
        if (node instanceof Node.Mapping mapping) {
            return Optional.of(mapping);
        }
        problems.report(node.location(), "expected a section with words by their keys");
        return Optional.empty();
    }

    private static Optional<Node.Mapping> builtIn(String name, Problems problems) {
        String file = name + ".yaml";
        try (InputStream in = LanguageFile.class.getResourceAsStream(BUILT_IN + file)) {
            if (in == null) {
                return Optional.empty();
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return YamlReader.read("languages/" + file, text, Map.of(), problems)
                    .flatMap(it -> section(it, problems));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the built-in languages/" + file, unreadable);
        }
    }
}
