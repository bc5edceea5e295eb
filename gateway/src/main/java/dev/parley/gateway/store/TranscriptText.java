package dev.parley.gateway.store;

import dev.parley.api.call.CallInfo;
import dev.parley.gateway.call.CallRecord;
import dev.parley.gateway.call.TranscriptLine;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes a call's transcript for people. */
final class TranscriptText {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private TranscriptText() {}

    static String of(CallRecord record) {
        CallInfo call = record.call();
        StringBuilder text = new StringBuilder();
        text.append("Call ").append(plain(call.id())).append('\n');
        text.append(call.inbound() ? "From " : "Placed from ")
                .append(call.from().isEmpty() ? "an unknown number" : plain(call.from()))
                .append(" to ")
                .append(plain(call.to()));
        if (!record.dialog().isEmpty()) {
            text.append(", dialog ").append(plain(record.dialog()));
        }
        Duration length = Duration.between(call.startedAt(), record.endedAt());
        text.append('\n')
                .append(call.startedAt().truncatedTo(ChronoUnit.SECONDS))
                .append(", ")
                .append(String.format(Locale.ROOT, "%.1f s", length.toMillis() / 1000.0))
                .append(", ")
                .append(record.reason().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        if (!record.detail().isEmpty()) {
            text.append(": ").append(plain(record.detail()));
        }
        text.append("\n\n");
        record.transcript().forEach(line -> line(text, call.startedAt(), line));
        return text.toString();
    }

    private static void line(StringBuilder text, Instant start, TranscriptLine line) {
        double seconds = Duration.between(start, line.at()).toMillis() / 1000.0;
        text.append(String.format(Locale.ROOT, "%8.1f s  ", seconds));
        switch (line) {
            case TranscriptLine.CallerSaid said -> text.append("Caller: ").append(plain(said.text()));
            case TranscriptLine.CallerPressed pressed ->
                text.append("Caller: (pressed ").append(plain(pressed.digits())).append(')');
            case TranscriptLine.BotSaid said -> {
                text.append("Bot:    ").append(plain(said.text()));
                if (!said.heard().equals(said.text())) {
                    text.append(said.heard().isEmpty() ? " (not heard)" : " (heard: " + plain(said.heard()) + ")");
                }
            }
        }
        text.append('\n');
    }

    /** On one line, and nothing that a terminal would obey. */
    private static String plain(String text) {
        return CONTROL.matcher(text).replaceAll(" ");
    }
}
