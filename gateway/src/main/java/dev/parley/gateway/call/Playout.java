package dev.parley.gateway.call;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.call.EndReason;
import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.Prompt;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the bot says, on its way to the caller: a queue of playbacks, paced so that the carrier never holds more than a short
 * lead. On the call's loop only.
 */
final class Playout {

    private static final long RETRY_NANOS = 20_000_000;
    private static final int FRAMES_PER_SECOND = 50;
    private static final int MOST_WAITING = 100;

    /** Characters: what an echo of some seconds can hold. */
    private static final int LAST_HEARD = 80;

    private final CallLeg leg;
    private final AudioFormat format;
    private final CallLoop loop;
    private final PromptAudio prompts;
    private final PlayoutListener listener;
    private final SentListener[] sentListeners;
    private final long leadNanos;
    private final long graceNanos;
    private final int chunkBytes;
    private final int frameBytes;
    private final int mostUnheard;

    private final Deque<QueuedPlayback> sending = new ArrayDeque<>();
    private final Deque<QueuedPlayback> sent = new ArrayDeque<>();
    private final List<Runnable> onceIdle = new ArrayList<>();
    private int count;
    private long dryAt;
    private boolean paused;
    private String lastHeard = "";
    private @Nullable EndReason over;
    private final Alarm next;
    private final Alarm overdue;

    Playout(
            CallLeg leg,
            AudioFormat format,
            CallLoop loop,
            PlayoutSettings settings,
            PromptAudio prompts,
            List<SentListener> sentListeners,
            PlayoutListener listener) {
        this.leg = leg;
        this.format = format;
        this.loop = loop;
        this.prompts = prompts;
        this.sentListeners = sentListeners.toArray(SentListener[]::new);
        this.listener = listener;
        this.leadNanos = settings.lead().toNanos();
        this.graceNanos = settings.noticeGrace().toNanos();
        this.chunkBytes = format.bytes(settings.chunk());
        this.frameBytes = format.bytesPerSecond() / FRAMES_PER_SECOND;
        this.mostUnheard = format.bytes(settings.lead().plus(settings.chunk()));
        this.dryAt = loop.nanos();
        this.next = new Alarm(loop);
        this.overdue = new Alarm(loop);
    }

    AudioFormat format() {
        return format;
    }

    CallLoop loop() {
        return loop;
    }

    PlayoutListener listener() {
        return listener;
    }

    /** The most that the carrier holds, in bytes. */
    int mostUnheard() {
        return mostUnheard;
    }

    /** Puts a prompt behind what is playing. */
    QueuedPlayback add(Prompt prompt, BargeIn bargeIn) {
        QueuedPlayback playback = queue(prompt, bargeIn);
        listener.queued(playback);
        playback.open(listener.secret() ? prompts.unkept() : prompts);
        return playback;
    }

    /** Puts in a word that is no part of what the dialog says. */
    void interject(Prompt prompt) {
        queue(prompt, BargeIn.NONE).open(prompts);
    }

    /** Whether so much waits that no dialog can mean it. */
    boolean full() {
        return sending.size() >= MOST_WAITING;
    }

    /** A playback of a prompt that is not said. */
    QueuedPlayback unsaid(Prompt prompt, BargeIn bargeIn) {
        QueuedPlayback playback = new QueuedPlayback("p" + ++count, prompt, bargeIn, this);
        finish(playback, false);
        return playback;
    }

    /** A playback for audio that comes as it is made, behind what is playing. It goes on until it is completed or cleared. */
    QueuedPlayback live() {
        return queue(null, BargeIn.NONE);
    }

    private QueuedPlayback queue(@Nullable Prompt prompt, BargeIn bargeIn) {
        QueuedPlayback playback = new QueuedPlayback("p" + ++count, prompt, bargeIn, this);
        sending.add(playback);
        return playback;
    }

    /** Does something once everything has been heard or dropped: at once while nothing plays. */
    void whenIdle(Runnable action) {
        onceIdle.add(action);
        settle();
    }

    /** What the caller hears now, or will hear next; null if nothing is to be heard. */
    @Nullable
    QueuedPlayback current() {
        QueuedPlayback oldest = sent.peek();
        return oldest != null ? oldest : sending.peek();
    }

    /** Falls silent at once. What has not been heard is kept, and so is what is added, until {@link #resume}. */
    void pause() {
        if (paused) {
            return;
        }
        paused = true;
        next.cancel();
        if (sent.isEmpty() && (sending.isEmpty() || !sending.element().begun())) {
            return;
        }
        takeBack();
        expectNotice();
        settle();
    }

    /** Goes on after a pause, with the word that was cut off. */
    void resume() {
        paused = false;
        pump();
    }

    /** Ends the pause, if there is one; drops what has not been heard of those playbacks that can be stopped so. */
    void drop(Predicate<BargeIn> stops) {
        pause();
        for (QueuedPlayback playback : List.copyOf(sending)) {
            if (stops.test(playback.bargeIn())) {
                sending.remove(playback);
                finish(playback, false);
            }
        }
        paused = false;
        settle();
        pump();
    }

    /** What the caller has heard last, some seconds of it. */
    String lastHeard() {
        QueuedPlayback current = current();
        String heard = current == null ? lastHeard : lastHeard + " " + current.heard();
        return heard.substring(Math.max(0, heard.length() - LAST_HEARD));
    }

    /** Sends what is due, and comes back when more will be. */
    void pump() {
        next.cancel();
        if (paused) {
            return;
        }
        QueuedPlayback playback;
        while ((playback = sending.peek()) != null) {
            long ahead = dryAt - loop.nanos();
            if (ahead >= leadNanos && !playback.drained()) {
                next.set(ahead - leadNanos + 1, this::pump);
                return;
            }
            if (!leg.ready()) {
                next.set(RETRY_NANOS, this::pump);
                return;
            }
            ByteBuffer chunk = playback.take(chunkBytes, frameBytes);
            if (chunk != null) {
                send(playback, chunk);
            }
            if (playback.drained()) {
                retire(playback);
            } else if (chunk == null) {
                releaseLate(playback);
                return;
            }
        }
    }

    /** What is kept back goes out before the carrier runs dry: rather an end without a notice than a hole before the last frame. */
    private void releaseLate(QueuedPlayback playback) {
        if (playback.begun() && playback.keptBack()) {
            next.set(Math.max(0, dryAt - loop.nanos() - format.nanos(frameBytes)), () -> {
                playback.releaseKept();
                pump();
            });
        }
    }

    /** All of it is at the carrier; or there never was anything to send. */
    private void retire(QueuedPlayback playback) {
        sending.remove(playback);
        if (playback.begun()) {
            playback.heardUntil(dryAt);
            sent.add(playback);
            expectNotice();
        } else {
            finish(playback, true);
            settle();
        }
    }

    private void send(QueuedPlayback playback, ByteBuffer chunk) {
        long now = loop.nanos();
        boolean first = !playback.begun();
        boolean dry = dryAt < now;
        dryAt = Math.max(now, dryAt);
        playback.sentAt(dryAt, chunk.remaining(), dry);
        for (SentListener follower : sentListeners) {
            follower.sent(first ? playback.id : "", dry, chunk, dryAt);
        }
        dryAt += format.nanos(chunk.remaining());
        leg.play(playback.id, chunk, playback.nextSequence(), playback.drained());
        if (first) {
            listener.firstSent(playback);
        }
    }

    /** The carrier plays its first audio. */
    void started(String id) {
        QueuedPlayback playback = find(id);
        if (playback != null) {
            playback.started(loop.nanos());
            listener.firstHeard(playback);
        }
    }

    /** The carrier has played all of it, and so all that came before. */
    void completed(String id) {
        QueuedPlayback playback = find(id);
        if (playback != null && paused && playback == sending.peek() && playback.lastMarked()) {
            // The word of its end was on its way when we paused.
            sending.remove();
            finish(playback, true);
            settle();
            return;
        }
        if (playback == null || !sent.contains(playback)) {
            return;
        }
        QueuedPlayback heard;
        do {
            heard = sent.remove();
            finish(heard, true);
        } while (heard != playback);
        expectNotice();
        settle();
    }

    /** Stops one playback; what is before and behind it goes on. */
    void stop(QueuedPlayback playback) {
        if (playback.ended()) {
            return;
        }
        if (playback.begun()) {
            // The carrier's buffer cannot be cleared in part: what is beside it is sent again.
            takeBack();
        }
        sending.remove(playback);
        if (!playback.ended()) {
            finish(playback, false);
        }
        expectNotice();
        settle();
        pump();
    }

    /** Has the carrier drop what it holds, and puts that back into the queue. */
    private void takeBack() {
        clearCarrier();
        while (!sent.isEmpty()) {
            sending.addFirst(sent.removeLast());
        }
        sending.forEach(QueuedPlayback::rewind);
        while (!sending.isEmpty() && sending.element().heardOut()) {
            finish(sending.remove(), true);
        }
    }

    /** Drops everything that has not been heard. */
    void clear() {
        if (sending.isEmpty() && sent.isEmpty()) {
            return;
        }
        clearCarrier();
        dropAll();
    }

    /** Ends everything without a word to the carrier: the call is over. */
    void close(EndReason reason) {
        over = reason;
        dropAll();
    }

    /** Why the call is over; null while it is not. */
    @Nullable
    EndReason over() {
        return over;
    }

    private void dropAll() {
        paused = false;
        List.copyOf(sent).forEach(cut -> finish(cut, false));
        List.copyOf(sending).forEach(cut -> finish(cut, false));
        sent.clear();
        sending.clear();
        next.cancel();
        expectNotice();
        settle();
    }

    private void clearCarrier() {
        leg.clear("c" + ++count);
        dryAt = loop.nanos();
        for (SentListener follower : sentListeners) {
            follower.cleared(dryAt);
        }
    }

    private void finish(QueuedPlayback playback, boolean toTheEnd) {
        playback.end(toTheEnd, loop.nanos());
        if (playback.begun()) {
            lastHeard = playback.heard();
        }
        listener.ended(playback);
    }

    private void settle() {
        if (sending.isEmpty() && sent.isEmpty()) {
            List<Runnable> due = List.copyOf(onceIdle);
            onceIdle.clear();
            due.forEach(Runnable::run);
        }
    }

    /** A notice that never comes must not keep anybody waiting: by the clock, all that was sent has been heard by then. */
    private void expectNotice() {
        overdue.cancel();
        QueuedPlayback oldest = sent.peek();
        if (oldest != null) {
            long wait = oldest.heardUntil() - loop.nanos() + (oldest.lastMarked() ? graceNanos : 0);
            overdue.set(wait, () -> {
                if (oldest.lastMarked()) {
                    listener.noticeMissed(oldest);
                }
                completed(oldest.id);
            });
        }
    }

    private @Nullable QueuedPlayback find(String id) {
        for (QueuedPlayback playback : sent) {
            if (playback.id.equals(id)) {
                return playback;
            }
        }
        QueuedPlayback current = sending.peek();
        return current != null && current.id.equals(id) ? current : null;
    }
}
