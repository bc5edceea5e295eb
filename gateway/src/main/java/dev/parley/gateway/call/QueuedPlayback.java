package dev.parley.gateway.call;

import dev.parley.api.call.EndReason;
import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.CallEndedException;
import dev.parley.api.dialog.Playback;
import dev.parley.api.dialog.Prompt;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.Word;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * One prompt on its way to the caller: takes the audio as it is made, gives it out as the playout wants it, and keeps book
 * of what was heard. Touched on the call's loop only; {@link Playback}'s methods go there by themselves.
 */
final class QueuedPlayback implements Playback, PromptListener {

    /** Audio made ahead of what is sent; past it the next segment waits. */
    private static final long AHEAD_NANOS = 4_000_000_000L;

    /** An engine that makes no audio for so long in the middle of a segment is given up. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

    final String id;
    final CompletableFuture<Void> over = new CompletableFuture<>();

    private final @Nullable Prompt prompt;
    private final BargeIn bargeIn;
    private final Playout playout;
    private final SpokenText spoken;
    private final AudioQueue audio;

    private @Nullable PromptStream stream;
    private boolean segmentUnderWay;
    private boolean allMade;
    private boolean failed;
    private boolean lastMarked;
    private boolean keptReleased;
    private boolean startNoticed;
    private boolean estimated;
    private int sequence;
    private long heardFrom = Long.MAX_VALUE;
    private long heardUntil;
    private long engineHeard;
    private @Nullable Future<?> engineWatch;

    private volatile boolean completed;
    private volatile @Nullable String finalText;
    private volatile String finalHeard = "";

    /** @param prompt null for live audio, which comes by {@link #audio} as it is made and is not held back */
    QueuedPlayback(String id, @Nullable Prompt prompt, BargeIn bargeIn, Playout playout) {
        this.id = id;
        this.prompt = prompt;
        this.bargeIn = bargeIn;
        this.playout = playout;
        this.spoken = new SpokenText(playout.format());
        this.audio = prompt == null
                ? AudioQueue.passing(playout.format())
                : AudioQueue.keeping(playout.format(), playout.mostUnheard());
    }

    /** What the caller can stop it with. */
    BargeIn bargeIn() {
        return bargeIn;
    }

    void open(PromptAudio source) {
        if (prompt == null) {
            return;
        }
        try {
            stream = source.open(prompt, playout.format(), new LoopPromptListener(playout.loop(), this));
        } catch (RuntimeException | LinkageError failure) {
            failed(broken(failure));
        }
        wantMore();
    }

    // What the prompt's maker reports, on the loop.

    @Override
    public void segmentStarted(String text) {
        if (over.isDone() || allMade) {
            return;
        }
        spoken.begin(text, audio.madeBytes());
        engineHeard = playout.loop().nanos();
        watchEngine();
    }

    @Override
    public void audio(ByteBuffer chunk) {
        if (over.isDone() || allMade || !chunk.hasRemaining()) {
            return;
        }
        engineHeard = playout.loop().nanos();
        keptReleased = false;
        if (audio.madeBytes() == 0) {
            playout.listener().firstMade(this);
        }
        audio.add(chunk);
        spoken.extend(audio.madeBytes());
        playout.pump();
    }

    @Override
    public void word(Word word) {
        spoken.word(word);
    }

    @Override
    public void segmentEnded() {
        segmentUnderWay = false;
        spoken.complete();
        stopWatching();
        wantMore();
    }

    @Override
    public void promptEnded() {
        allMade = true;
        stopWatching();
        segmentUnderWay = false;
        playout.pump();
    }

    @Override
    public void failed(SpeechException failure) {
        if (over.isDone() || allMade) {
            return;
        }
        failed = true;
        playout.listener().engineFailed(this, failure);
        promptEnded();
    }

    @Override
    public void engineFailed(SpeechException failure) {
        if (over.isDone()) {
            return;
        }
        playout.listener().engineFailed(this, failure);
    }

    @Override
    public void engineChanged(String from, String to, String reason) {
        if (over.isDone()) {
            return;
        }
        playout.listener().engineChanged(this, from, to, reason);
    }

    private void watchEngine() {
        stopWatching();
        long left = engineHeard + LONGEST_SILENCE.toNanos() - playout.loop().nanos();
        if (left > 0) {
            engineWatch = playout.loop().after(left, this::watchEngine);
            return;
        }
        if (stream != null) {
            stream.cancel();
        }
        failed(new SpeechException(
                SpeechException.Kind.UNAVAILABLE, "no audio came for " + LONGEST_SILENCE.toSeconds() + " s"));
    }

    private void stopWatching() {
        if (engineWatch != null) {
            engineWatch.cancel(false);
            engineWatch = null;
        }
    }

    private static SpeechException broken(Throwable failure) {
        return failure instanceof SpeechException known
                ? known
                : new SpeechException(SpeechException.Kind.INTERNAL, "the prompt broke: " + failure, failure);
    }

    // What the playout asks.

    /** Whether all of it has been handed out. */
    boolean drained() {
        return allMade && audio.isEmpty();
    }

    /**
     * The next audio to send, at most so many bytes; null if there is none now. One frame is kept back until we know what
     * follows it, so that the last stretch can be marked as the last.
     */
    @Nullable
    ByteBuffer take(int most, int frameBytes) {
        long available = waiting() - (allMade || prompt == null || keptReleased ? 0 : frameBytes);
        int length = (int) Math.min(most, available);
        if (length <= 0) {
            return null;
        }
        ByteBuffer chunk = audio.take(length);
        wantMore();
        return chunk;
    }

    /** Whether audio is kept back for want of what follows it. */
    boolean keptBack() {
        return waiting() > 0 && !allMade && !keptReleased;
    }

    /** Gives out what is kept back; the end of the playback will then not be marked, unless more is made. */
    void releaseKept() {
        keptReleased = true;
    }

    /**
     * What was sent and has not been heard is lost at the carrier, and is to be sent again: from the beginning of the word
     * that was cut, if that can be told.
     */
    void rewind() {
        if (!begun()) {
            return;
        }
        long heard = heardBytes(playout.loop().nanos());
        heard -= heard % playout.format().encoding().bytesPerSample();
        if (heard < audio.sentBytes() && heard > 0) {
            long edge = spoken.wordEdge(heard);
            heard = edge < 0 ? audio.breakBefore(heard) : Math.min(edge, audio.sentBytes());
        }
        audio.takeBack(heard);
        estimated = false;
        startNoticed &= audio.sentBytes() > 0;
    }

    /** Whether the caller has heard all of it, though the carrier has not said so yet. */
    boolean heardOut() {
        return begun() && drained();
    }

    /** Bytes that have been made and not been handed out. */
    long waiting() {
        return audio.waiting();
    }

    int nextSequence() {
        lastMarked = drained();
        return sequence++;
    }

    /** Whether the carrier knows which audio is its last, and so will report its end. */
    boolean lastMarked() {
        return lastMarked;
    }

    boolean begun() {
        return sequence > 0;
    }

    /** The chunk just taken will be heard at this time, by our reckoning; {@code afterGap} if nothing is before it. */
    void sentAt(long nanos, int chunkBytes, boolean afterGap) {
        if (!estimated || afterGap) {
            heardFrom = nanos - playout.format().nanos(audio.sentBytes() - chunkBytes);
            estimated = true;
        }
    }

    /** The carrier says that it begins to play it, which it knows better than we do. */
    void started(long nanos) {
        if (!startNoticed) {
            heardFrom = nanos;
            startNoticed = true;
        }
    }

    /** All of it has been sent, and will have been heard by this time. */
    void heardUntil(long nanos) {
        heardUntil = nanos;
    }

    long heardUntil() {
        return heardUntil;
    }

    /** It is over: heard to the end, or only so far as the clock says. */
    void end(boolean toTheEnd, long nowNanos) {
        if (over.isDone()) {
            return;
        }
        if (stream != null && !allMade) {
            stream.cancel();
        }
        stopWatching();
        audio.clear();
        completed = toTheEnd && !failed;
        finalHeard = completed ? text(spoken) : spoken.upTo(toTheEnd ? audio.sentBytes() : heardBytes(nowNanos));
        finalText = text(spoken);
        EndReason callOver = playout.over();
        if (callOver == null) {
            over.complete(null);
        } else {
            over.completeExceptionally(new CallEndedException(callOver));
        }
    }

    private void wantMore() {
        if (segmentUnderWay || allMade || over.isDone() || stream == null) {
            return;
        }
        if (playout.format().nanos(waiting()) < AHEAD_NANOS) {
            segmentUnderWay = true;
            try {
                stream.next();
            } catch (RuntimeException | LinkageError failure) {
                failed(broken(failure));
            }
        }
    }

    private long heardBytes(long nowNanos) {
        if (heardFrom >= nowNanos) {
            return 0;
        }
        long elapsedBytes = (nowNanos - heardFrom) / 1000 * playout.format().bytesPerSecond() / 1_000_000;
        return Math.min(elapsedBytes, audio.sentBytes());
    }

    private String text(SpokenText soFar) {
        return prompt instanceof Prompt.Text text ? text.words() : soFar.all();
    }

    // What the dialog asks, on any thread.

    @Override
    public String text() {
        String known = finalText;
        return known != null ? known : playout.loop().ask(() -> text(spoken));
    }

    @Override
    public String heard() {
        return finalText != null
                ? finalHeard
                : playout.loop()
                        .ask(() -> over.isDone()
                                ? finalHeard
                                : spoken.upTo(heardBytes(playout.loop().nanos())));
    }

    @Override
    public boolean completed() {
        return completed;
    }

    @Override
    public boolean ended() {
        return over.isDone();
    }

    @Override
    public void await() {
        playout.loop().await(over);
    }

    @Override
    public void stop() {
        playout.loop().execute(() -> playout.stop(this));
    }
}
