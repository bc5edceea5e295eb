package dev.parley.speech.google.fake;

import dev.parley.api.command.Command;
import dev.parley.api.command.CommandContext;
import java.io.PrintWriter;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.pf4j.Extension;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** {@code parley fake-google}: the stand-ins for whoever has no account, until Ctrl-C. */
@Extension
public final class FakeGoogleCommand implements Command {

    static final String SUMMARY = "Stands in for Google's speech services on this machine, to try Parley with them.";

    @Override
    public String name() {
        return "fake-google";
    }

    @Override
    public String summary() {
        return SUMMARY;
    }

    @Override
    public int run(List<String> arguments, CommandContext context) throws Exception {
        FakeOptions options = new FakeOptions();
        CommandLine line = new CommandLine(options).setUsageHelpAutoWidth(true);
        try {
            line.parseArgs(arguments.toArray(String[]::new));
            if (options.help) {
                line.usage(context.out());
                return CommandLine.ExitCode.OK;
            }
            return serve(options, options.settings(context, story -> tell(context.out(), story)), context.out());
        } catch (ParameterException | CommandLine.TypeConversionException wrong) {
            context.err().println(wrong.getMessage());
            context.err().println("parley fake-google --help tells what can be given.");
            return CommandLine.ExitCode.USAGE;
        }
    }

    private static int serve(FakeOptions options, FakeSettings settings, PrintWriter out) throws Exception {
        try (FakeGoogle google = FakeGoogle.start(settings)) {
            options.plan(google);
            announce(google.endpoint(), out);
            new CountDownLatch(1).await();
        } catch (InterruptedException ctrlC) {
            out.println("Stopped.");
        }
        return CommandLine.ExitCode.OK;
    }

    private static void announce(String endpoint, PrintWriter out) {
        out.println("Stand-ins for Google's speech services listen on " + endpoint + ", without TLS or credentials.");
        out.println("Try them with:");
        out.println();
        out.println("  ./parley serve --set speech.recognizer=google --set speech.synthesizer=google \\");
        for (String part : List.of("recognizer", "synthesizer")) {
            String prefix = "    --set speech.engines.google." + part + ".";
            out.println(prefix + "endpoint=" + endpoint + " \\");
            out.println(prefix + "plaintext=true" + (part.equals("recognizer") ? " \\" : ""));
        }
        out.println();
        out.println(
                "(for v2 also: --set speech.engines.google.recognizer.api=v2 --set speech.engines.google.recognizer.project=any)");
        out.println("Ctrl-C ends it.");
        out.flush();
    }

    private static void tell(PrintWriter out, String story) {
        out.println(LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.MILLIS) + "  " + story);
        out.flush();
    }
}
