package dev.parley.gateway.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The same speech understood in two ways: by the recognizer alone, and in a call, through carrier, gRPC, voice activity and turn
 * taking.
 */
record WireRecognition(WordErrors engine, WordErrors wire, List<String> differences) {

    private static final int CALLS_AT_ONCE = 4;

    /**
     * Something that is said.
     *
     * @param text what it is
     * @param audio how it sounds, mu-law at 8000 Hz, under 9 s: a recognizer lets that much wait
     */
    record Utterance(String text, byte[] audio) {}

    /** Says all utterances, each in a call of its own, several calls at once. */
    static WireRecognition of(RunningGateway gateway, List<Utterance> utterances) throws Exception {
        List<String> alone = utterances.stream()
                .map(utterance -> Speech.understoodBy(gateway.recognizer(), utterance.audio))
                .toList();
        List<Future<String>> calls = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(CALLS_AT_ONCE)) {
            utterances.forEach(utterance -> calls.add(callers.submit(() -> inACall(gateway, utterance))));
        }
        WireRecognition all = new WireRecognition(WordErrors.NONE, WordErrors.NONE, new ArrayList<>());
        for (int i = 0; i < utterances.size(); i++) {
            all = all.with(
                    utterances.get(i).text, alone.get(i).strip(), calls.get(i).get());
        }
        return all;
    }

    private static String inACall(RunningGateway gateway, Utterance utterance) {
        Caller caller = gateway.dials(CaptureDialog.NUMBER).speaks(utterance.audio);
        return String.join(" | ", caller.understood());
    }

    private WireRecognition with(String said, String byEngine, String overWire) {
        List<String> more = new ArrayList<>(differences);
        if (!byEngine.equals(overWire)) {
            more.add("said '%s', engine '%s', wire '%s'".formatted(said, byEngine, overWire));
        }
        return new WireRecognition(
                engine.plus(WordErrors.between(said, byEngine)), wire.plus(WordErrors.between(said, overWire)), more);
    }

    @Override
    public String toString() {
        return "word errors: engine alone %.1f %%, over the wire %.1f %% of %d words; %d differ%n%s"
                .formatted(
                        engine.percent(),
                        wire.percent(),
                        engine.words(),
                        differences.size(),
                        String.join(System.lineSeparator(), differences));
    }
}
