package dev.parley.api.command;

import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.SpeechSynthesizer;
import java.io.PrintWriter;
import java.nio.file.Path;

/** What the gateway gives a {@link Command}. */
public interface CommandContext {

    /** Where results go. */
    PrintWriter out();

    /** Where complaints and progress go. */
    PrintWriter err();

    /** The folder of the user's configuration, against which relative file names resolve. */
    Path configurationFolder();

    /**
     * The recognizer of a name, of any plugin, with the settings of the user's configuration. Made when it is first asked for,
     * which may take seconds; closed by the gateway.
     *
     * @throws IllegalArgumentException if it cannot be had; the message says why
     */
    SpeechRecognizer recognizer(String name);

    /**
     * The synthesizer of a name, likewise.
     *
     * @throws IllegalArgumentException if it cannot be had; the message says why
     */
    SpeechSynthesizer synthesizer(String name);
}
