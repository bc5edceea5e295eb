package dev.parley.gateway.speech;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.Transcript;
import dev.parley.gateway.call.AudioRing;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** A stream's audio that no final result has come for: what another engine has to get if the one that has it fails. */
final class UnheardAudio {

    /** What is kept of one utterance; longer ones are ended before, unless somebody wants them that long. */
    private static final Duration MOST = Duration.ofSeconds(30);

    /** The most of an engine's limit that a new stream may have to take at once, or there would be no end of new ones. */
    private static final double SHARE_OF_LIMIT = 0.8;

    /** For so long after a word its voice may seem to go on. */
    private static final Duration TAIL = Duration.ofMillis(150);

    /** While nobody speaks, the latest is enough: as much as an engine may lag behind. */
    private static final Duration QUIET = Duration.ofSeconds(1);

    private static final Duration PIECE = Duration.ofMillis(20);

    private final AudioFormat format;
    private final AudioRing kept;
    private final int quietBytes;
    private final int tailBytes;

    /** Where utterances end of which the engine has not said that it has said all. */
    private final Deque<Long> ends = new ArrayDeque<>();

    /** Where somebody spoke last. */
    private long voiced;

    private boolean interim;

    /**
     * Empty.
     *
     * @param quietIsShort whether silence can be told from speech, so that little of it need be kept
     * @param limit the most audio that every engine takes in one stream; zero if there is no limit
     */
    UnheardAudio(AudioFormat format, boolean quietIsShort, Duration limit) {
        this.format = format;
        Duration most = Duration.ofNanos((long) (limit.toNanos() * SHARE_OF_LIMIT));
        int mostBytes = format.bytes(limit.isZero() || most.compareTo(MOST) > 0 ? MOST : most);
        this.kept = new AudioRing(mostBytes);
        this.tailBytes = format.bytes(TAIL);
        this.quietBytes = quietIsShort ? Math.min(mostBytes, format.bytes(QUIET)) : mostBytes;
    }

    void add(ByteBuffer frame, boolean speech) {
        kept.add(frame);
        if (speech) {
            voiced = kept.end();
        }
        if (quiet()) {
            kept.dropTo(kept.end() - quietBytes);
        }
    }

    /** An utterance ends here. */
    void endUtterance() {
        ends.add(kept.end());
    }

    /** A result has come. */
    void heard(Transcript transcript) {
        if (transcript.isFinal()) {
            long end = place(transcript.end());
            // An engine without times means all that it has got.
            kept.dropTo(Math.min(end <= kept.from() ? kept.end() : end, ends.isEmpty() ? kept.end() : ends.peek()));
            interim = false;
        } else {
            interim = !transcript.text().isBlank();
        }
    }

    /** The engine has said all about the oldest utterance; one that nobody asked about is none of ours. */
    void answered() {
        Long end = ends.poll();
        if (end != null) {
            kept.dropTo(end);
            interim = false;
        }
    }

    /** Whether an engine owes us the end of an utterance. */
    boolean awaited() {
        return !ends.isEmpty();
    }

    /** Whether nobody has spoken since the last final result, for all we and the engine know. */
    boolean quiet() {
        return voiced <= kept.from() + tailBytes && !interim && ends.isEmpty();
    }

    /** The byte at a time that an engine tells, which may make no sense. */
    private long place(Duration time) {
        long most = kept.end() / format.encoding().bytesPerSample();
        double sample = (double) time.toSeconds() * format.rate() + (double) time.toNanosPart() * format.rate() / 1e9;
        return Math.clamp((long) sample, 0, most) * format.encoding().bytesPerSample();
    }

    /** Whether the engine has words that are not final. */
    boolean interim() {
        return interim;
    }

    /** Where it begins in the stream. */
    long startNanos() {
        return format.nanos(kept.from());
    }

    /** Where the stream has got to. */
    long endNanos() {
        return format.nanos(kept.end());
    }

    /** Tells an engine all of it. */
    void replay(EngineStream engine) {
        long place = kept.from();
        int piece = format.bytes(PIECE);
        for (long end : ends) {
            kept.replay(place, end, piece, engine::audio);
            engine.endUtterance();
            place = end;
        }
        kept.replay(place, kept.end(), piece, engine::audio);
    }
}
