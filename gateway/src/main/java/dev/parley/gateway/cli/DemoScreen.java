package dev.parley.gateway.cli;

import dev.parley.api.call.CallEvent;
import dev.parley.api.call.CallObserver;
import dev.parley.api.call.TurnTiming;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shows a conversation as the gateway sees it while it happens. */
final class DemoScreen implements CallObserver {

    private final PrintWriter out;

    DemoScreen(PrintWriter out) {
        this.out = out;
    }

    void callerSays(String text) {
        print("caller says", text);
    }

    @Override
    public void event(CallEvent event) {
        switch (event) {
            case CallEvent.CallerSaid said ->
                print("bot hears", "%s  (confidence %.2f)".formatted(said.text(), said.confidence()));
            case CallEvent.BotSaid said ->
                print("bot says", said.heard().equals(said.text()) ? said.text() : said.heard() + " …");
            case CallEvent.TurnAnswered answered -> print("", waited(answered.timing()));
            case CallEvent.EngineFailed failed -> print("failed", failed.engine() + ": " + failed.message());
            case CallEvent.EngineChanged changed ->
                print("changed", changed.engine() + " " + changed.from() + " to " + changed.to());
            case CallEvent.CallEnded ended ->
                print(
                        "call over",
                        ended.reason().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            case CallEvent.CallerPressed pressed -> print("bot gets", "#" + pressed.digits());
            case CallEvent.CallStarted started ->
                print("call", started.call().from() + " → " + started.call().to());
            case CallEvent.BotInterrupted interrupted -> print("", interruption(interrupted));
            case CallEvent.DialogSent sent -> print("sent", sent.name() + " " + sent.data());
            case CallEvent.CallerSpeaking _ -> {}
        }
    }

    private static String interruption(CallEvent.BotInterrupted interrupted) {
        String words = interrupted.words().isEmpty() ? "" : " '" + interrupted.words() + "'";
        return switch (interrupted.interruption()) {
            case WORDS, DIGITS -> "interrupted by" + words;
            case BACKCHANNEL, ECHO, NO_WORDS -> "goes on after" + (words.isEmpty() ? " a noise" : words);
        };
    }

    /** How long the caller waited, and on what: each step by itself. */
    private static String waited(TurnTiming timing) {
        StringBuilder line = new StringBuilder("waited ")
                .append(millis(timing.firstAudioHeard()))
                .append(" ms:");
        step(line, "end of turn", timing.endOfTurn(), Duration.ZERO);
        step(line, "transcript", timing.transcript(), timing.endOfTurn());
        step(line, "text", timing.replyText(), timing.transcript());
        step(line, "audio made", timing.firstAudioMade(), timing.replyText());
        step(line, "heard", timing.firstAudioHeard(), timing.firstAudioMade());
        return line.toString();
    }

    private static void step(StringBuilder line, String name, @Nullable Duration reached, @Nullable Duration before) {
        if (reached != null && before != null) {
            line.append(' ')
                    .append(name)
                    .append(" +")
                    .append(reached.minus(before).toMillis());
        }
    }

    private static String millis(@Nullable Duration duration) {
        return duration == null ? "?" : Long.toString(duration.toMillis());
    }

    private synchronized void print(String who, String what) {
        out.printf(Locale.ROOT, "%-12s %s%n", who, what);
        out.flush();
    }
}
