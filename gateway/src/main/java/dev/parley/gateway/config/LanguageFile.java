package dev.parley.gateway.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The file of a language: the built-in one, with the user's laid over it key by key. */
public final class LanguageFile {

    private static final List<String> TURN_TAKING = Binder.keys(LanguageSettings.class);
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
        Optional<Node> lower = builtIn(language, problems);
        Path file = folder.resolve(language + ".yaml");
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

    /**
     * Reads the built-in file of a language.
     *
     * @param language an ISO 639 code
     * @return empty if there is none
     */
    public static Optional<Node> builtIn(String language, Problems problems) {
        String name = language + ".yaml";
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

    /** The words of turn taking among all that a language's file has. */
    public static LanguageSettings turnTaking(Node file, Problems problems) {
        Node.Mapping part = Node.Mapping.EMPTY;
        if (file instanceof Node.Mapping all) {
            for (String key : TURN_TAKING) {
                Optional<Node> value = all.member(key);
                part = value.isPresent() ? part.with(key, value.get(), all.locationOf(key)) : part;
            }
        }
        return new Binder(problems).bind(part, "", LanguageSettings.DEFAULTS);
    }
}
