package dev.parley.gateway.testing;

import dev.parley.gateway.call.TranscriptLine;

/** Lines of a call's record, as tests write them. */
final class RecordedLine {

    private RecordedLine() {}

    /** Such as {@code bot: hello}, or {@code bot: hello | hello there} for what was cut off. */
    static String text(TranscriptLine line) {
        return switch (line) {
            case TranscriptLine.CallerSaid said -> "caller: " + said.text();
            case TranscriptLine.CallerPressed pressed -> "caller: [" + pressed.digits() + "]";
            case TranscriptLine.BotSaid bot ->
                bot.heard().equals(bot.text()) ? "bot: " + bot.text() : "bot: " + bot.heard() + " | " + bot.text();
        };
    }
}
