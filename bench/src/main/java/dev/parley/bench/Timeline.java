package dev.parley.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A scene's story, line by line, in the caller's time. */
final class Timeline {

    private record Entry(int millis, String who, String text) {}

    private static final int GAP_MILLIS = 100;

    private final List<Entry> entries = new ArrayList<>();

    /** What the caller heard, said and did, and what the gateway made of it. */
    static List<String> of(Scene scene, Capture capture, Alignment alignment, Records records) {
        Timeline line = new Timeline();
        capture.voice()
                .audible(GAP_MILLIS)
                .forEach(span -> line.add(span.fromMillis(), "caller", "sounds until " + seconds(span.toMillis())));
        for (Span span : capture.heard().audible(GAP_MILLIS)) {
            boolean prompt = alignment.covers(span.from(), 20 * Sound.MILLI);
            line.add(
                    span.fromMillis(),
                    "bot",
                    (prompt ? "prompt" : "not the prompt") + " until " + seconds(span.toMillis()));
        }
        alignment
                .stretches()
                .forEach(it -> line.add(
                        it.heard().fromMillis(), "", "heard " + it.heard() + " is " + it.prompt() + " of the prompt"));
        capture.keys().forEach(key -> line.add(key.millis(), "caller", "presses " + key.key()));
        capture.notes().forEach(note -> line.add(note.millis(), "carrier", note.text()));
        records.events(capture.callId())
                .forEach(event -> line.add(capture.millis(event.at()), "gateway", event.text()));
        records.answers(capture.callId())
                .forEach(answer -> line.add(capture.millis(answer.at()), "dialog", "gets '" + answer.text() + "'"));
        return line.lines(scene, capture, records);
    }

    private void add(int millis, String who, String text) {
        entries.add(new Entry(millis, who, text));
    }

    private List<String> lines(Scene scene, Capture capture, Records records) {
        List<String> lines = new ArrayList<>();
        lines.add("call " + capture.callId() + " to " + scene.number() + ", to end in " + scene.expected()
                + "; the carrier was late by " + capture.worstDelayMillis() + " ms at worst");
        entries.sort(Comparator.comparingInt(Entry::millis));
        for (Entry entry : entries) {
            lines.add("%9s  %-8s %s".formatted(seconds(entry.millis), entry.who, entry.text));
        }
        records.turns(capture.callId()).forEach(turn -> lines.add("turn " + turn));
        return lines;
    }

    private static String seconds(int millis) {
        return "%.2f s".formatted(millis / 1000.0);
    }
}
