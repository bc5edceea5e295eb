package dev.parley.gateway.call;

import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.speech.Transcript;
import dev.parley.api.speech.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One turn of the caller: how it is listened to, and what has been heard so far. */
final class Listening {

    /** When the last wait for the recognizer, which takes another 2 s, may begin. */
    private static final long LONGEST_WAIT_NANOS = 8_000_000_000L;

    private static final double SURE = 0.8;

    /** Where the turn stands. */
    enum Phase {
        /** The caller has not begun to speak. */
        WAITING,
        /** The caller is speaking. */
        SPEAKING,
        /** The caller has finished; the recognizer's last words are on their way. */
        FINISHING
    }

    ListenSettings settings;

    /** What comes of it; whoever asks, before or after, gets it from here. */
    final CompletableFuture<Answer> answer = new CompletableFuture<>();

    final long startedAt;

    /** Who decides whether the turn is one at all; null once that is settled. */
    @Nullable
    Doubt doubt;

    Phase phase = Phase.WAITING;

    /** Whether voice was noticed since the caller last had the floor. */
    boolean voiced;

    /** When words last came from the recognizer. */
    long lastWords;

    /** When the caller had finished. */
    long finishingSince;

    /** The silence that ends the turn, as things stand; negative until it is reckoned. */
    long silence = -1;

    private final List<Transcript> finals = new ArrayList<>();
    private @Nullable Transcript interim;

    Listening(ListenSettings settings, long startedAt) {
        this.settings = settings;
        this.startedAt = startedAt;
        this.lastWords = startedAt;
    }

    /** Returns whether it brings anything new. */
    boolean hear(Transcript transcript, long nanos) {
        String before = text();
        take(transcript);
        boolean news = !before.equals(text());
        if (news) {
            lastWords = nanos;
            silence = -1;
        }
        return news;
    }

    private void take(Transcript transcript) {
        if (!transcript.isFinal()) {
            interim = transcript;
        } else {
            interim = null;
            if (!transcript.text().isBlank()) {
                finals.add(transcript);
            }
        }
    }

    /** The recognizer's stream is gone: what it had not made final counts as it stands. */
    void keepInterim() {
        if (interim != null && !interim.text().isBlank()) {
            finals.add(interim);
        }
        interim = null;
    }

    /** Whether any words have been heard, final or not. */
    boolean words() {
        return !finals.isEmpty() || (interim != null && !interim.text().isBlank());
    }

    /** Whether the recognizer, which is late but at work, may still go on: up to 10 s in all. */
    boolean worthWaitingFor(long nanos) {
        return nanos - finishingSince < LONGEST_WAIT_NANOS;
    }

    /** The dialog listens: the turn goes on as it says. */
    void settle(ListenSettings asked) {
        settings = asked;
        silence = -1;
    }

    /** How sure the recognizer is of the best word that it stands by, 0 to 1; 0 if there is none. */
    double confidence() {
        return finals.stream()
                .mapToDouble(part -> part.words().stream()
                        .mapToDouble(Word::confidence)
                        .max()
                        .orElse(part.confidence()))
                .max()
                .orElse(0);
    }

    /** Whether the recognizer is sure of what it heard. */
    boolean sure() {
        return confidence() >= SURE;
    }

    /** All that was heard, final or not; may be empty. */
    String text() {
        Transcript soFar = transcript();
        return soFar == null ? "" : soFar.text();
    }

    /** All that was heard, as one transcript; an interim one counts if no final came instead. Null if there were no words. */
    @Nullable
    Transcript transcript() {
        List<Transcript> parts = new ArrayList<>(finals);
        if (interim != null && !interim.text().isBlank()) {
            parts.add(interim);
        }
        return parts.isEmpty() ? null : join(parts);
    }

    private static Transcript join(List<Transcript> parts) {
        StringBuilder text = new StringBuilder();
        List<Word> words = new ArrayList<>();
        double confidence = 0;
        for (Transcript part : parts) {
            text.append(text.isEmpty() ? "" : " ").append(part.text());
            words.addAll(part.words());
            confidence += part.confidence() / parts.size();
        }
        Transcript first = parts.getFirst();
        return new Transcript(
                text.toString(),
                true,
                confidence,
                first.start(),
                parts.getLast().end(),
                words);
    }
}
