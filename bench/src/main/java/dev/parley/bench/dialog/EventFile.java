package dev.parley.bench.dialog;

import dev.parley.api.call.CallEvent;
import dev.parley.api.call.CallObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.pf4j.Extension;

/**
 * Writes down what the gateway says about its calls, a line each: call, time, event, separated by tabs. The system property
 * {@code parley.bench.events} names the file; without it nothing is written.
 */
@Extension
public final class EventFile implements CallObserver {

    private static final String FILE = System.getProperty("parley.bench.events", "");

    @Override
    public void event(CallEvent event) {
        if (!FILE.isEmpty()) {
            write(event.call().id() + "\t" + event.at() + "\t" + text(event));
        }
    }

    private static String text(CallEvent event) {
        return switch (event) {
            case CallEvent.CallStarted _ -> "call answered";
            case CallEvent.CallerSpeaking speaking ->
                "interim '" + speaking.interim().text() + "'";
            case CallEvent.CallerSaid said -> "caller said '%s' (%.2f)".formatted(said.text(), said.confidence());
            case CallEvent.CallerPressed pressed -> "caller pressed " + pressed.digits();
            case CallEvent.BotSaid said -> "bot said, heard as far as '" + said.heard() + "'";
            case CallEvent.BotInterrupted it -> "bot interrupted: " + it.interruption() + " '" + it.words() + "'";
            case CallEvent.TurnAnswered turn -> "turn answered: " + turn.timing();
            case CallEvent.DialogSent sent -> "dialog sent " + sent.name() + " " + sent.data();
            case CallEvent.EngineFailed failed -> "engine failed: " + failed.engine() + " " + failed.message();
            case CallEvent.EngineChanged changed ->
                "engine changed: " + changed.engine() + " " + changed.from() + " to " + changed.to();
            case CallEvent.CallEnded ended -> "call ended: " + ended.reason() + " " + ended.detail();
        };
    }

    private static void write(String line) {
        try {
            Files.writeString(
                    Path.of(FILE),
                    line.lines().findFirst().orElse("") + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
