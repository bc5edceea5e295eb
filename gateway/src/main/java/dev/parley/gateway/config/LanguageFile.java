package dev.parley.gateway.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The file of a language: the built-in one, with the user's laid over it key by key. */
public final class LanguageFile {

    private static final String BUILT_IN = "/dev/parley/gateway/languages/";

    private LanguageFile() {}

    /**
     * Reads a language's file.
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
        String name = language + ".yaml";
        Optional<Node> lower = builtIn(name, problems);
        Path file = folder.resolve(name);
        Optional<Node> upper = Files.exists(file) ? YamlReader.read(file, Map.of(), problems) : Optional.empty();
        if (upper.isPresent() && !(upper.get() instanceof Node.Mapping)) {
            problems.report(upper.get().location(), "expected a section, found something else");
            upper = Optional.empty();
        }
        Optional<Node> joined = lower.isPresent() && upper.isPresent()
                ? Optional.of(lower.get().overlaid(upper.get()))
                : lower.isPresent() ? lower : upper;
        return joined.map(Node.Mapping.class::cast);
    }

    private static Optional<Node> builtIn(String name, Problems problems) {
        try (InputStream in = LanguageFile.class.getResourceAsStream(BUILT_IN + name)) {
            if (in == null) {
                return Optional.empty();
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return YamlReader.read("languages/" + name, text, Map.of(), problems);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the built-in languages/" + name, unreadable);
        }
    }
}
