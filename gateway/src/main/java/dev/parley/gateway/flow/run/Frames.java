package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where a call is: in a flow, in those that it runs, and in what callers said anywhere. The top one is what is done. For one call.
 */
final class Frames {

    /** Questions to which callers may go back. */
    private static final int MOST_QUESTIONS = 100;

    /** @param rounds how often each repeat had gone round */
    private record Asked(Frame frame, int place, Map<Step, Integer> rounds) {}

    private final List<Frame> frames = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();

    boolean isEmpty() {
        return frames.isEmpty();
    }

    Frame top() {
        return frames.getLast();
    }

    /** The first flow. */
    Frame bottom() {
        return frames.getFirst();
    }

    void clear() {
        frames.clear();
    }

    /** Begins a run of a flow. */
    void push(Activation activation, int place) {
        frames.add(new Frame(activation, place, false));
    }

    /** What a caller said anywhere is done; the question is put again. */
    void resume() {
        frames.removeLast();
    }

    /** A run of a flow is over; with it all that it ran, and what interrupted it. */
    void end(Activation activation) {
        while (frames.stream().anyMatch(frame -> frame.activation() == activation)) {
            frames.removeLast();
        }
    }

    /** How many runs of flows there are, one in the other. */
    int depth() {
        return (int) frames.stream().map(Frame::activation).distinct().count();
    }

    /** The runs of flows, the innermost first. */
    List<Activation> activations() {
        return frames.reversed().stream().map(Frame::activation).distinct().toList();
    }

    /** Goes on in a frame. Who cannot come back to the question that was interrupted leaves it for good. */
    void go(Frame frame, int to) {
        if (frames.isEmpty() || frames.getLast() != frame) {
            return;
        }
        frame.go(to);
        if (frame.isInterrupting() && !frame.activation().prepared().isResuming(to)) {
            leave(frame.activation(), to);
        }
    }

    /**
     * Does what a caller said anywhere: steps of the flow that is run at this level. Said again at a question of these very
     * steps, they begin anew.
     */
    void interrupt(Activation activation, int place) {
        if (!activation.prepared().isResuming(place)) {
            leave(activation, place);
            return;
        }
        for (Frame frame : frames) {
            if (frame.isInterrupting(activation, place)) {
                goBack(frame, place);
                return;
            }
        }
        frames.add(new Frame(activation, place, true));
    }

    private void goBack(Frame frame, int place) {
        while (top() != frame) {
            frames.removeLast();
        }
        frame.end();
        frame.go(place);
    }

    /** Goes on elsewhere in a flow; all that lies above it is left. */
    private void leave(Activation activation, int place) {
        frames.stream()
                .filter(frame -> frame.activation() == activation)
                .findFirst()
                .ifPresent(base -> goBack(base, place));
    }

    /** A question is asked anew. */
    void asked(Frame frame, int place) {
        if (asked.size() == MOST_QUESTIONS) {
            asked.removeFirst();
        }
        asked.add(new Asked(frame, place, frame.activation().rounds()));
    }

    /** Goes back to the question before the one that is being asked; stays if there is none. */
    void back() {
        if (!asked.isEmpty()) {
            asked.removeLast();
        }
        while (!asked.isEmpty()) {
            Asked before = asked.removeLast();
            if (frames.contains(before.frame())) {
                goBack(before.frame(), before.place());
                before.frame().activation().rounds(before.rounds());
                return;
            }
        }
        top().end();
    }

    /** Begins the first flow anew. */
    void startOver() {
        asked.clear();
        leave(bottom().activation(), bottom().activation().program().graph().start());
    }
}
