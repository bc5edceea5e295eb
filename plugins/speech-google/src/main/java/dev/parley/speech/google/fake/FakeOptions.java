package dev.parley.speech.google.fake;

import dev.parley.api.command.CommandContext;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the user may choose for {@link FakeGoogleCommand}. */
@Command(
        name = "parley fake-google",
        description = {
            FakeGoogleCommand.SUMMARY,
            "",
            "It answers as Google Cloud's Speech-to-Text (v1 and v2) and Text-to-Speech (v1) do, keeps their documented"
                    + " limits and fails when it is told to. It needs no account, and nothing leaves this machine.",
            "",
        },
        optionListHeading = "Options:%n",
        footer = {
            "",
            "Failures are written KIND[:after=TIME][:words=N][:every=N][:times=N]: after so much audio or so many words"
                    + " of a stream (at once if neither is given), in every Nth stream, in the first N streams only.",
            "",
            "To talk to it yourself:    parley fake-google --recognizer embedded --synthesizer embedded",
            "To see a service fail:     parley fake-google --fail unavailable:words=2:every=3 --verbose",
        })
final class FakeOptions {

    /** The name of what needs no engine. */
    private static final String CODE = "code";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8090",
            description = "Where it listens, on this machine only; default: ${DEFAULT-VALUE}; 0 for any free port.")
    private int port;

    @Option(
            names = "--recognizer",
            paramLabel = "NAME",
            defaultValue = CODE,
            description = "Who hears: one of Parley's recognizers, such as embedded, or code (the default), which"
                    + " understands nothing but the tones that --synthesizer code makes.")
    private String recognizer = CODE;

    @Option(
            names = "--synthesizer",
            paramLabel = "NAME",
            defaultValue = CODE,
            description =
                    "Who speaks: one of Parley's synthesizers, such as embedded, or code (the default), which makes"
                            + " a tone for each letter.")
    private String synthesizer = CODE;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Divides the service's limits of time: 20 makes the five minutes of a stream fifteen seconds.")
    private double speed;

    @Option(
            names = "--max-streams",
            paramLabel = "N",
            defaultValue = "0",
            description = "How many streams are recognized at once; more are over the quota. Default: any number.")
    private int maxStreams;

    @Option(
            names = "--fail",
            paramLabel = "FAILURE",
            converter = FailureOption.Reader.class,
            description =
                    "Makes recognition fail: limit, idle, quota, authentication, permission, unavailable, internal,"
                            + " invalid-argument, silence (never answers again), slow, drop (the connection breaks).")
    private @Nullable FailureOption failure;

    @Option(
            names = "--fail-speech",
            paramLabel = "FAILURE",
            converter = FailureOption.Reader.class,
            description = "Makes synthesis fail, in the same ways.")
    private @Nullable FailureOption speechFailure;

    @Option(
            names = "--slow-by",
            paramLabel = "TIME",
            defaultValue = "3s",
            description = "How late slow answers are; default: ${DEFAULT-VALUE}.")
    private String slowBy = "";

    @Option(names = "--verbose", description = "Prints a line for each thing that happens.")
    boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    boolean help;

    /**
     * The settings that were chosen.
     *
     * @throws IllegalArgumentException if they cannot work, or an engine cannot be had
     */
    FakeSettings settings(CommandContext context, Consumer<String> story) {
        Duration slowness = FailureOption.duration(slowBy);
        return new FakeSettings(
                port,
                recognizer.equals(CODE) ? new CodeRecognizer() : context.recognizer(recognizer),
                synthesizer.equals(CODE) ? new CodeSynthesizer() : context.synthesizer(synthesizer),
                speed,
                maxStreams,
                slowness,
                verbose ? story : line -> {});
    }

    void plan(FakeGoogle google) {
        Optional.ofNullable(failure).ifPresent(it -> it.plan(google.recognitionFailures()));
        Optional.ofNullable(speechFailure).ifPresent(it -> it.plan(google.synthesisFailures()));
    }
}
