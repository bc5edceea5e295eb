package dev.parley.gateway.speech;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.Transcript;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** A stream's audio that no final result has come for: what another engine has to get if the one that has it fails. */
final class UnheardAudio {

    /** What is kept of one utterance; longer ones are ended before, unless somebody wants them that long. */
    private static final Duration MOST = Duration.ofSeconds(30);

    /** While nobody speaks, the latest is enough: as much as an engine may lag behind. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    private static final Duration PIECE = Duration.ofMillis(20);

    private final AudioFormat format;
    private final KeptAudio kept;
    private final int quietBytes;

    /** Where utterances end of which the engine has not said that it has said all. */
    private final Deque<Long> ends = new ArrayDeque<>();

    private boolean voiced;
    private boolean interim;

    /** @param quietIsShort whether silence can be told from speech, so that little of it need be kept */
    UnheardAudio(AudioFormat format, boolean quietIsShort) {
        this.format = format;
        this.kept = new KeptAudio(format.bytes(QUIET.plus(PIECE)), format.bytes(MOST));
        this.quietBytes = format.bytes(quietIsShort ? QUIET : MOST);
    }

    void add(ByteBuffer frame, boolean speech) {
        kept.add(frame);
        voiced |= speech;
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
            kept.dropTo(format.bytes(transcript.end()));
            interim = false;
            voiced = false;
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
            voiced = false;
        }
    }

    /** Whether an engine owes us the end of an utterance. */
    boolean awaited() {
        return !ends.isEmpty();
    }

    /** Whether nobody has spoken since the last final result, for all we and the engine know. */
    boolean quiet() {
        return !voiced && !interim && ends.isEmpty();
    }

    /** Whether the engine has words that are not final. */
    boolean interim() {
        return interim;
    }

    /** Where it begins in the stream. */
    long startNanos() {
        return format.nanos(kept.from());
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
