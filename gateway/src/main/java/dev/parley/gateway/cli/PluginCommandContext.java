package dev.parley.gateway.cli;

import dev.parley.api.command.CommandContext;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.gateway.Workshop;
import dev.parley.gateway.config.ConfigurationException;
import dev.parley.gateway.config.Problem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What a plugin's command is given: the terminal, and engines made on demand. */
record PluginCommandContext(PrintWriter out, PrintWriter err, Path configurationFolder, Workshop workshop)
        implements CommandContext {

    @Override
    public SpeechRecognizer recognizer(String name) {
        return made(() -> workshop.recognizer(name));
    }

    @Override
    public SpeechSynthesizer synthesizer(String name) {
        return made(() -> workshop.synthesizer(name));
    }

    private static <T> T made(Supplier<T> engine) {
        try {
            return engine.get();
        } catch (ConfigurationException mistakes) {
            throw new IllegalArgumentException(
                    mistakes.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")), mistakes);
        }
    }
}
