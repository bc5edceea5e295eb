package dev.parley.gateway.cli;

import dev.parley.api.audio.AudioFormat;
import dev.parley.gateway.carrier.SimulatedCall;
import dev.parley.gateway.carrier.Voice;
import dev.parley.gateway.flow.test.Line;
import dev.parley.gateway.flow.test.TestFile;
import dev.parley.gateway.flow.text.Turn;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The caller of a test, with a voice and a telephone. */
final class WireCaller {

    private final Voice voice;
    private final Consumer<String> told;

    /** All that they are going to say, spoken beforehand: who comes in has no time for that. */
    private final Map<String, byte[]> spoken = new HashMap<>();

    private Optional<SimulatedCall> line = Optional.empty();
    private String said = "";

    /** @param told is told what the caller says or does when they begin to */
    WireCaller(Voice voice, TestFile.Test test, Consumer<String> told) throws InterruptedException {
        this.voice = voice;
        this.told = told;
        for (Line each : test.lines()) {
            if (each instanceof Line.Caller says) {
                spoken.put(says.words(), voice.speak(says.words(), AudioFormat.MULAW_8K));
            }
        }
    }

    /** They are on this line from now on. */
    void joins(SimulatedCall call) {
        line = Optional.of(call);
    }

    /** They hang up, if they are still there. */
    void leaves() {
        line.ifPresent(SimulatedCall::hangUp);
    }

    /** Does something; what is over is told with its end, unless the call is over before. */
    void does(Turn turn, Consumer<Instant> done) throws InterruptedException {
        SimulatedCall call = line.orElseThrow();
        switch (turn) {
            case Turn.Says says -> {
                told.accept(says.words());
                said = says.words();
                byte[] audio = spoken.get(says.words());
                finish(call.speak(audio == null ? voice.speak(says.words(), AudioFormat.MULAW_8K) : audio), done);
            }
            case Turn.Presses presses -> {
                told.accept("#" + presses.keys());
                finish(call.press(presses.keys()), done);
            }
            case Turn.HangsUp _ -> call.hangUp();
            case Turn.Silent _ -> {}
        }
    }

    private static void finish(CompletableFuture<Instant> doing, Consumer<Instant> done) {
        var _ = doing.thenAccept(done);
    }

    /** What was understood, if it is not what was said last. */
    Optional<String> heardAs(String understood) {
        return words(said).equals(words(understood)) ? Optional.empty() : Optional.of(understood);
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}']+", " ")
                .strip();
    }
}
