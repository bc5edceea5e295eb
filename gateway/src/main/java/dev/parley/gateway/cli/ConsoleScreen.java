package dev.parley.gateway.cli;

import dev.parley.api.dialog.HandOver;
import dev.parley.gateway.flow.text.Ending;
import dev.parley.gateway.flow.text.Screen;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Map;

/** Shows a typed conversation at the terminal. */
record ConsoleScreen(PrintWriter out) implements Screen {

    @Override
    public void botSaid(String text, String heard) {
        line("bot", text);
    }

    @Override
    public void callerSilent(Instant until) {
        line("", "(silence)");
    }

    @Override
    public void botPressed(String keys) {
        line("", "(the bot presses " + keys + ")");
    }

    @Override
    public void sent(String name, Map<String, Object> data) {
        line("", "(sent " + name + " " + data + ")");
    }

    @Override
    public void ended(Ending ending) {
        boolean isSilent = ending.detail().isEmpty() || ending.failure().isPresent();
        String reason = isSilent ? "" : ": " + ending.detail();
        line("", "(" + ending.handOver().map(ConsoleScreen::target).orElse(words(ending) + reason) + ")");
    }

    private static String target(HandOver target) {
        return switch (target) {
            case HandOver.OutDial dial -> "the call goes to " + dial.destination();
            case HandOver.Redirect redirect -> "the call goes to " + redirect.actionUrl();
        };
    }

    private static String words(Ending ending) {
        return switch (ending.reason()) {
            case BOT_HUNG_UP -> "the bot hangs up";
            case CALLER_HUNG_UP -> "you hang up";
            case DIALOG_FAILED -> "the flow failed";
            default -> ending.reason().name();
        };
    }

    private void line(String who, String text) {
        out.println(String.format("%-5s%s", who, text));
        out.flush();
    }
}
