package dev.parley.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which part of a prompt was heard when. Audio is looked up sample by sample in that of an undisturbed call: the same prompt
 * sounds the same in every call, whatever comes between its parts.
 *
 * @param stretches the parts of the prompt in the order in which they were heard
 */
record Alignment(List<Stretch> stretches) {

    /** Long enough to be found in one place only, and short against a word. */
    private static final int SEED = 160;

    /** Fewer different values than this are near silence, which is alike everywhere. */
    private static final int FEWEST_VALUES = 8;

    /** The network's stutter, or the synthesizer's, not a pause. */
    private static final int STUTTER = 150 * Sound.MILLI;

    /**
     * A part of the prompt, heard without a break.
     *
     * @param heard where in what was heard
     * @param prompt where in the prompt
     */
    record Stretch(Span heard, Span prompt) {}

    static Alignment of(Sound heard, Sound prompt) {
        Map<Long, List<Integer>> seeds = seeds(prompt);
        List<Stretch> stretches = new ArrayList<>();
        int done = 0;
        int at = 0;
        RollingHash hash = new RollingHash(SEED);
        while (at + SEED <= heard.length()) {
            Stretch best = null;
            for (int start : seeds.getOrDefault(hash.at(heard, at), List.of())) {
                Stretch stretch = extended(heard, at, done, prompt, start);
                if (best == null || stretch.heard.length() > best.heard.length()) {
                    best = stretch;
                }
            }
            if (best != null && best.heard.length() >= SEED) {
                stretches.add(best);
                done = best.heard.to();
                at = done;
            } else {
                at++;
            }
        }
        return new Alignment(List.copyOf(stretches));
    }

    private static Map<Long, List<Integer>> seeds(Sound prompt) {
        Map<Long, List<Integer>> seeds = new HashMap<>();
        RollingHash hash = new RollingHash(SEED);
        for (int at = 0; at + SEED <= prompt.length(); at++) {
            if (lively(prompt, at)) {
                seeds.computeIfAbsent(hash.at(prompt, at), key -> new ArrayList<>())
                        .add(at);
            }
        }
        return seeds;
    }

    private static boolean lively(Sound audio, int from) {
        Set<Short> values = new HashSet<>();
        for (int i = from; i < from + SEED && values.size() < FEWEST_VALUES; i++) {
            values.add(audio.at(i));
        }
        return values.size() == FEWEST_VALUES;
    }

    private static Stretch extended(Sound heard, int at, int floor, Sound prompt, int start) {
        int back = 0;
        while (at - back > floor && start - back > 0 && heard.at(at - back - 1) == prompt.at(start - back - 1)) {
            back++;
        }
        int length = 0;
        while (at + length < heard.length()
                && start + length < prompt.length()
                && heard.at(at + length) == prompt.at(start + length)) {
            length++;
        }
        return new Stretch(new Span(at - back, at + length), new Span(start - back, start + length));
    }

    /** The stretches, those taken as one that go on in the prompt after a break too short to break a word. */
    List<Span> hearings() {
        List<Span> hearings = new ArrayList<>();
        int heardTo = Integer.MIN_VALUE / 2;
        for (Stretch stretch : stretches) {
            boolean goesOn = !hearings.isEmpty()
                    && hearings.getLast().to() == stretch.prompt.from()
                    && stretch.heard.from() - heardTo <= STUTTER;
            int from = goesOn ? hearings.removeLast().from() : stretch.prompt.from();
            hearings.add(new Span(from, stretch.prompt.to()));
            heardTo = stretch.heard.to();
        }
        return hearings;
    }

    /** How far the prompt was heard, in its samples; 0 if not at all. */
    int furthest() {
        return stretches.stream().mapToInt(it -> it.prompt.to()).max().orElse(0);
    }

    /** Whether a moment of what was heard lies in the prompt, or within so many samples of it. */
    boolean covers(int sample, int margin) {
        return stretches.stream().anyMatch(it -> sample >= it.heard.from() - margin && sample < it.heard.to() + margin);
    }
}
