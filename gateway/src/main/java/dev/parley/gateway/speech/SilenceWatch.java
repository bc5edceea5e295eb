package dev.parley.gateway.speech;

import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.Transcript;
import dev.parley.api.speech.Word;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether an engine that has no words for what it hears is silent, or hears noise: another engine decides. If that one has
 * words of what the first has heard, the first is at fault. Not thread-safe.
 */
final class SilenceWatch {

    private final FallbackSettings settings;

    /** The voice that has been heard since the last result. */
    private long voiceNanos;

    /** Whether this utterance has had any result. */
    private boolean results;

    /** The words that are not final, as they have been shown. */
    private String shown = "";

    /** What has been shown, and another stream has still to come to. */
    private String known = "";

    private @Nullable Suspect suspect;

    /**
     * An engine that was left because of its silence.
     *
     * @param words how many it had, not final ones
     * @param place where in the stream it was left
     */
    private record Suspect(Ranked<SpeechRecognizer> engine, int words, Duration place) {}

    SilenceWatch(FallbackSettings settings) {
        this.settings = settings;
    }

    /** Somebody has spoken for so long. Returns true if there should have been a result by now, and asks again later if not. */
    boolean silent(long nanos) {
        voiceNanos += nanos;
        if (suspect != null || voiceNanos <= patience().toNanos()) {
            return false;
        }
        voiceNanos = 0;
        return true;
    }

    /** The speech that may bring no result. */
    Duration patience() {
        return results ? settings.nextResult() : settings.firstResult();
    }

    /** An engine is left because of its silence. */
    void suspects(Ranked<SpeechRecognizer> engine, long placeNanos) {
        suspect = new Suspect(engine, count(shown), Duration.ofNanos(placeNanos));
    }

    /** Another stream begins, and hears the utterance from its beginning. */
    void begins() {
        voiceNanos = 0;
        known = shown;
    }

    /** An engine has a result. Returns whether it says more than what another stream had said. */
    boolean heard(Ranked<SpeechRecognizer> engine, Transcript transcript) {
        if (!transcript.text().isBlank()) {
            voiceNanos = 0;
            results = true;
            judge(engine, transcript);
        }
        if (transcript.isFinal()) {
            shown = "";
            known = "";
            return true;
        }
        if (!known.isEmpty() && transcript.text().length() <= known.length()) {
            return false;
        }
        known = "";
        shown = transcript.text();
        return true;
    }

    private void judge(Ranked<SpeechRecognizer> engine, Transcript transcript) {
        if (suspect == null || suspect.engine.equals(engine) || count(transcript.text()) <= suspect.words) {
            return;
        }
        List<Word> words = transcript.words();
        Duration end = suspect.words < words.size() ? words.get(suspect.words).end() : transcript.end();
        if (end.compareTo(suspect.place) <= 0) {
            suspect.engine.state().outdone();
            suspect = null;
        }
    }

    /** The utterance is over. */
    void over() {
        voiceNanos = 0;
        results = false;
        suspect = null;
        shown = "";
        known = "";
    }

    private static int count(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
