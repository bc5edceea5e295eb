package dev.parley.gateway.call;

import dev.parley.api.dialog.Playback;
import dev.parley.api.dialog.Prompt;
import dev.parley.api.speech.SpeechException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One prompt on its way to the caller: takes the audio as it is made, gives it out as the playout wants it, and keeps book
 * of what was heard. Touched on the call's loop only; {@link Playback}'s methods go there by themselves.
 */
final class QueuedPlayback implements Playback, PromptListener {

    /** Audio made ahead of what is sent; past it the next segment waits. */
    private static final long AHEAD_NANOS = 4_000_000_000L;

    final String id;
    final CompletableFuture<Void> over = new CompletableFuture<>();

    private final @Nullable Prompt prompt;
    private final Playout playout;
    private final SpokenText spoken = new SpokenText();
    private final Deque<ByteBuffer> made = new ArrayDeque<>();

    private @Nullable PromptStream stream;
    private boolean segmentUnderWay;
    private boolean allMade;
    private boolean failed;
    private boolean lastMarked;
    private long madeBytes;
    private long sentBytes;
    private int sequence;
    private long heardFrom = Long.MAX_VALUE;

    private volatile boolean completed;
    private volatile @Nullable String finalText;
    private volatile String finalHeard = "";

    /** @param prompt null for live audio, which comes by {@link #audio} as it is made and is not held back */
    QueuedPlayback(String id, @Nullable Prompt prompt, Playout playout) {
        this.id = id;
        this.prompt = prompt;
        this.playout = playout;
    }

    void open(PromptAudio audio) {
        if (prompt != null) {
            stream = audio.open(prompt, playout.format(), new LoopPromptListener(playout.loop(), this));
            wantMore();
        }
    }

    // What the prompt's maker reports, on the loop.

    @Override
    public void segmentStarted(String text) {
        spoken.begin(text, madeBytes);
    }

    @Override
    public void audio(ByteBuffer chunk) {
        if (over.isDone() || !chunk.hasRemaining()) {
            return;
        }
        if (madeBytes == 0) {
            playout.listener().firstMade(this);
        }
        made.add(chunk);
        madeBytes += chunk.remaining();
        spoken.extend(madeBytes);
        playout.pump();
    }

    @Override
    public void segmentEnded() {
        segmentUnderWay = false;
        wantMore();
    }

    @Override
    public void promptEnded() {
        allMade = true;
        segmentUnderWay = false;
        playout.pump();
    }

    @Override
    public void failed(SpeechException failure) {
        failed = true;
        playout.listener().failed(this, failure);
        promptEnded();
    }

    // What the playout asks.

    /** Whether all of it has been handed out. */
    boolean drained() {
        return allMade && made.isEmpty();
    }

    /**
     * The next audio to send, at most so many bytes; null if there is none now. One frame is kept back until we know what
     * follows it, so that the last stretch can be marked as the last.
     */
    @Nullable
    ByteBuffer take(int most, int frameBytes) {
        long available = waiting() - (allMade || prompt == null ? 0 : frameBytes);
        int length = (int) Math.min(most, available);
        ByteBuffer head = made.peek();
        if (length <= 0 || head == null) {
            return null;
        }
        ByteBuffer chunk = head.remaining() >= length ? slice(head, length) : gather(length);
        sentBytes += length;
        wantMore();
        return chunk;
    }

    /** Bytes that have been made and not been handed out. */
    long waiting() {
        return madeBytes - sentBytes;
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

    /** The caller hears it from now on. The estimate is corrected once, by the carrier's notice. */
    void heardFrom(long nanos) {
        heardFrom = nanos;
    }

    /** It is over: heard to the end, or only so far as the clock says. */
    void end(boolean toTheEnd, long nowNanos) {
        if (over.isDone()) {
            return;
        }
        if (stream != null && !allMade) {
            stream.cancel();
        }
        made.clear();
        finalText = text(spoken);
        finalHeard = toTheEnd ? text(spoken) : heardAt(nowNanos);
        completed = toTheEnd && !failed;
        over.complete(null);
    }

    private void wantMore() {
        if (segmentUnderWay || allMade || over.isDone() || stream == null) {
            return;
        }
        if (playout.format().nanos(waiting()) < AHEAD_NANOS) {
            segmentUnderWay = true;
            stream.next();
        }
    }

    private ByteBuffer slice(ByteBuffer head, int length) {
        ByteBuffer chunk = head.slice(head.position(), length);
        head.position(head.position() + length);
        if (!head.hasRemaining()) {
            made.poll();
        }
        return chunk;
    }

    private ByteBuffer gather(int length) {
        ByteBuffer chunk = ByteBuffer.allocate(length);
        while (chunk.hasRemaining()) {
            chunk.put(slice(made.element(), Math.min(made.element().remaining(), chunk.remaining())));
        }
        return chunk.flip();
    }

    private String heardAt(long nowNanos) {
        if (heardFrom >= nowNanos) {
            return "";
        }
        long elapsedBytes = (nowNanos - heardFrom) / 1000 * playout.format().bytesPerSecond() / 1_000_000;
        return spoken.upTo(Math.min(elapsedBytes, sentBytes));
    }

    private String text(SpokenText soFar) {
        return prompt instanceof Prompt.Text(String text) ? text : soFar.all();
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
                                : heardAt(playout.loop().nanos()));
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
