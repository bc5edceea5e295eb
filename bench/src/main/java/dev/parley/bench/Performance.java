package dev.parley.bench;

import dev.parley.gateway.carrier.CarrierSettings;
import dev.parley.gateway.carrier.SimulatedCarrier;
import dev.parley.gateway.carrier.StreamTarget;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Plays scenes against a gateway, several at once, in real time. */
final class Performance {

    private static final int MOST_REPEATS = 1;

    /** Later than this, the carrier's own timing spoils what is measured. */
    static final int LATE_MILLIS = 120;

    private final StreamTarget gateway;
    private final int calls;
    private final Optional<Path> recordings;
    private final PrintWriter out;

    /**
     * @param calls how many at once
     * @param recordings the folder for stereo recordings; empty for none
     */
    Performance(StreamTarget gateway, int calls, Optional<Path> recordings, PrintWriter out) {
        this.gateway = gateway;
        this.calls = calls;
        this.recordings = recordings;
        this.out = out;
    }

    /** Calls each number and says nothing: the prompts, by number. The recognizer has not heard them yet. */
    Map<String, Prompt> prompts(List<String> numbers) throws InterruptedException {
        List<Scene> silent = numbers.stream()
                .map(number -> new Scene(
                        "reference-" + number, "reference", number, Scene.Expected.GO_ON, Line.CLEAN, List.of()))
                .toList();
        Map<String, Prompt> prompts = new LinkedHashMap<>();
        List<Capture> captures = play(silent, Map.of());
        for (int i = 0; i < silent.size(); i++) {
            Capture capture = captures.get(i);
            capture.trouble().ifPresent(trouble -> {
                throw new IllegalStateException("an undisturbed call failed: " + trouble);
            });
            prompts.put(numbers.get(i), new Prompt(capture.sent().trimmed(), List.of()));
        }
        return prompts;
    }

    /** Plays all scenes; what was captured is in the same order. */
    List<Capture> play(List<Scene> scenes, Map<String, Prompt> prompts) throws InterruptedException {
        List<Future<Capture>> playing = new ArrayList<>();
        List<Capture> captures = new ArrayList<>();
        try (SimulatedCarrier carrier = new SimulatedCarrier(CarrierSettings.DEFAULTS);
                ExecutorService callers = Executors.newFixedThreadPool(calls)) {
            for (Scene scene : scenes) {
                Prompt prompt = prompts.getOrDefault(scene.number(), Prompt.UNKNOWN);
                playing.add(callers.submit(() -> inTime(scene, prompt, carrier)));
            }
            for (int i = 0; i < scenes.size(); i++) {
                Capture capture = playing.get(i).get();
                captures.add(capture);
                out.printf(
                        "%3d/%d  %-18s %5.1f s%s%s%n",
                        i + 1,
                        scenes.size(),
                        scenes.get(i).name(),
                        capture.heard().millis() / 1000.0,
                        capture.worstDelayMillis() > LATE_MILLIS
                                ? "  machine busy: we were late by " + capture.worstDelayMillis() + " ms"
                                : "",
                        capture.trouble().map(it -> "  " + it).orElse(""));
                out.flush();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a caller failed", e);
        }
        return captures;
    }

    /** Plays a scene, again if this machine was too busy to keep time: then nothing that is measured is worth much. */
    private Capture inTime(Scene scene, Prompt prompt, SimulatedCarrier carrier) {
        Capture best = play(scene, prompt, carrier);
        for (int again = 0; again < MOST_REPEATS && best.worstDelayMillis() > LATE_MILLIS; again++) {
            Capture next = play(scene, prompt, carrier);
            best = next.worstDelayMillis() < best.worstDelayMillis() ? next : best;
        }
        return best;
    }

    private Capture play(Scene scene, Prompt prompt, SimulatedCarrier carrier) {
        return SceneCall.play(scene, prompt, carrier, gateway, recordings.map(it -> it.resolve(scene.name() + ".wav")));
    }
}
