package dev.parley.gateway.cli;

import dev.parley.gateway.carrier.BotTurns;
import dev.parley.gateway.carrier.CallEnd;
import dev.parley.gateway.carrier.SimulatedCall;
import dev.parley.gateway.carrier.Voice;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A simulated call on the terminal: what the caller does, what the bot answers. */
record CallScreen(SimulatedCall call, BotTurns turns, Voice voice, Duration patience, PrintWriter out) {

    /** Performs the lines one by one, each once the bot has had its turn. */
    void converse(List<CallerLine> lines) throws IOException, InterruptedException {
        if (!listen()) {
            return;
        }
        for (CallerLine line : lines) {
            if (!perform(line) || !listen()) {
                return;
            }
        }
    }

    /** Performs what is typed, until the caller has no more to say or the call is over. */
    void converse(InputStream typed) throws IOException, InterruptedException {
        Thread printer = Thread.ofVirtual().start(this::printTurns);
        BufferedReader reader = new BufferedReader(new InputStreamReader(typed, Charset.defaultCharset()));
        String line;
        while (!call.ended().isDone() && (line = reader.readLine()) != null && !line.isBlank()) {
            boolean keys = line.matches("#[0-9*#a-dA-D]+");
            CallerLine said = keys ? new CallerLine.Press(line.substring(1)) : new CallerLine.Say(line.strip());
            if (!perform(said)) {
                break;
            }
        }
        call.hangUp();
        printer.join();
    }

    /** Hangs up, if nobody has, and waits for the end of the stream. */
    CallEnd hangUp(Duration patience) {
        call.hangUp();
        return call.ended()
                .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    private void printTurns() {
        try {
            while (true) {
                BotTurns.Turn turn = turns.next(Duration.ofDays(1));
                if (turn == null || turn.callOver()) {
                    return;
                }
                print(turn);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean listen() throws InterruptedException {
        BotTurns.@Nullable Turn turn = turns.next(patience);
        if (turn == null) {
            out.println("          (the bot said nothing for " + patience.toSeconds() + " s)");
            out.flush();
            return true;
        }
        if (turn.callOver()) {
            return false;
        }
        print(turn);
        return true;
    }

    private void print(BotTurns.Turn turn) {
        out.println("bot       " + turn.text() + "   (after " + turn.delay().toMillis() + " ms)");
        out.flush();
    }

    private boolean perform(CallerLine line) throws IOException, InterruptedException {
        out.println("caller    " + line.shown());
        out.flush();
        try {
            line.perform(call, voice).join();
            return true;
        } catch (CancellationException | CompletionException over) {
            return false;
        }
    }

    /** Such as {@code the bot hung up}. */
    static String describe(CallEnd end) {
        String detail = end.detail().isEmpty() ? "" : ": " + end.detail();
        return switch (end.how()) {
            case HUNG_UP -> "the caller hung up";
            case TERMINATED -> "the bot hung up";
            case LEFT -> "the bot handed the call over";
            case CUT -> "the connection was cut" + detail;
            case FAILED -> "failed" + detail;
        };
    }
}
