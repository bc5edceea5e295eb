package dev.parley.gateway.cli;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Wav;
import dev.parley.gateway.carrier.SimulatedCall;
import dev.parley.gateway.carrier.Voice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** Something a simulated caller does when it is the caller's turn. */
sealed interface CallerLine {

    /** What is printed about it. */
    String shown();

    /** Does it; the result completes when it is done. */
    CompletableFuture<Instant> perform(SimulatedCall call, Voice voice) throws IOException, InterruptedException;

    /** Says a text. */
    record Say(String text) implements CallerLine {
        @Override
        public String shown() {
            return text;
        }

        @Override
        public CompletableFuture<Instant> perform(SimulatedCall call, Voice voice) throws InterruptedException {
            return call.speak(voice.speak(text, format(call)));
        }
    }

    /** Plays a recording. */
    record Play(Path file) implements CallerLine {
        @Override
        public String shown() {
            return "[" + file + "]";
        }

        @Override
        public CompletableFuture<Instant> perform(SimulatedCall call, Voice voice) throws IOException {
            return call.speak(Wav.read(file).to(format(call)).audio());
        }
    }

    /** Presses keys. */
    record Press(String digits) implements CallerLine {
        @Override
        public String shown() {
            return "#" + digits;
        }

        @Override
        public CompletableFuture<Instant> perform(SimulatedCall call, Voice voice) {
            return call.press(digits);
        }
    }

    private static AudioFormat format(SimulatedCall call) {
        return call.request().format();
    }
}
