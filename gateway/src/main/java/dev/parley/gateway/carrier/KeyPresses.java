package dev.parley.gateway.carrier;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Keys pressed one after another in real time. */
final class KeyPresses {

    /** Hears of each key; times are exact, even if {@link #advance} is called later. */
    interface Listener {

        void down(Sequence sequence, char digit, boolean first, long at);

        void up(Sequence sequence, char digit, boolean last, long at);
    }

    /**
     * Digits pressed in a row.
     *
     * @param tag tells the listener whose they are
     * @param digits at least one
     * @param press nanoseconds a key is held
     * @param gap nanoseconds between one key and the next
     */
    record Sequence(Object tag, String digits, long press, long gap) {}

    private final Deque<Sequence> waiting = new ArrayDeque<>();
    private final Listener listener;
    private @Nullable Sequence current;
    private int index;
    private boolean down;
    private long due = Long.MIN_VALUE;
    private boolean idle = true;
    private int depth;

    KeyPresses(Listener listener) {
        this.listener = listener;
    }

    void add(Sequence sequence) {
        waiting.add(sequence);
        depth += sequence.digits.length();
    }

    /** Digits whose key has not been released. */
    int depth() {
        return depth;
    }

    /** Lets everything happen that is due at a time. */
    void advance(long now) {
        Sequence sequence = current;
        while (sequence != null || !waiting.isEmpty()) {
            if (sequence == null) {
                sequence = waiting.remove();
                current = sequence;
                index = 0;
                due = idle ? Math.max(due, now) : due;
                idle = false;
            }
            if (due > now) {
                return;
            }
            step(sequence);
            sequence = current;
        }
        idle = true;
    }

    private void step(Sequence sequence) {
        char digit = sequence.digits.charAt(index);
        long at = due;
        down = !down;
        if (down) {
            due += sequence.press;
            listener.down(sequence, digit, index == 0, at);
            return;
        }
        due += sequence.gap;
        depth--;
        index++;
        boolean last = index == sequence.digits.length();
        if (last) {
            current = null;
        }
        listener.up(sequence, digit, last, at);
    }

    /** The sequences that are not over, which never will be. */
    Deque<Sequence> end() {
        Deque<Sequence> open = new ArrayDeque<>(waiting);
        if (current != null) {
            open.addFirst(current);
        }
        waiting.clear();
        current = null;
        return open;
    }
}
