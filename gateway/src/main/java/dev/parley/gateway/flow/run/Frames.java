package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.model.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Where a call is: in a flow, in those that it runs, and in what callers said anywhere. The top one is what is done. For one call.
 */
final class Frames {

    /** Questions to which callers may go back. */
    private static final int MOST_QUESTIONS = 100;

    /** How often a call goes back to an answer that is corrected. */
    private static final int MOST_CORRECTIONS = 20;

    /** @param rounds how often each repeat had gone round */
    record Asked(Frame frame, int place, IdentityHashMap<Step, Integer> rounds) {}

    /** A question at which an earlier answer was corrected. */
    record Halfway(Frame frame, int place, Interview interview) {}

    private final List<Frame> frames = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final Deque<Asked> between = new ArrayDeque<>();
    private Optional<Halfway> halfway = Optional.empty();
    private int corrections;

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

    /** The questions before the one that is being asked, the last one first, as long as an answer to them can be corrected. */
    List<Asked> correctable() {
        return asked.isEmpty() || corrections == MOST_CORRECTIONS
                ? List.of()
                : asked.subList(0, asked.size() - 1).reversed().stream()
                        .filter(it -> frames.contains(it.frame()))
                        .toList();
    }

    /**
     * Goes back to a question of which the answer is corrected. What was asked since need not be asked again.
     *
     * @param here where it was corrected
     */
    void correct(Asked before, Halfway here) {
        corrections++;
        halfway = Optional.of(here);
        int at = asked.lastIndexOf(before);
        between.clear();
        between.addAll(asked.subList(at + 1, asked.size() - 1));
        asked.subList(at + 1, asked.size()).clear();
        goBack(before.frame(), before.place());
        before.frame().activation().rounds(before.rounds());
    }

    /** Whether a question was asked already, and answered, before an earlier answer was corrected. */
    boolean isAnswered(Frame frame, int place) {
        Asked next = between.poll();
        boolean same = next != null && next.frame().equals(frame) && next.place() == place;
        if (!same) {
            between.clear();
            halfway = Optional.empty();
        }
        return same;
    }

    /** What there is of a question at which an earlier answer was corrected, if all those in between were asked before it. */
    Optional<Interview> halfway(Frame frame, int place) {
        if (!between.isEmpty()) {
            return Optional.empty();
        }
        Optional<Halfway> last = halfway;
        halfway = Optional.empty();
        return last.filter(it -> it.frame().equals(frame) && it.place() == place)
                .map(Halfway::interview);
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
        between.clear();
        halfway = Optional.empty();
        leave(bottom().activation(), bottom().activation().program().graph().start());
    }
}
