package dev.parley.api.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.Transcript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Keeps what a recognition stream reports, utterance by utterance. */
final class HeardTranscripts extends OneAtATime implements RecognitionListener {

    private final List<List<Transcript>> utterances = new ArrayList<>(List.of(new ArrayList<>()));
    private final List<SpeechException> failures = new ArrayList<>();

    @Override
    public void transcript(Transcript transcript) {
        heard(() -> utterances.getLast().add(transcript));
    }

    @Override
    public void utteranceEnded() {
        heard(() -> utterances.add(new ArrayList<>()));
    }

    @Override
    public void failed(SpeechException failure) {
        heard(() -> failures.add(failure));
    }

    /** Waits for the end of so many utterances in all. */
    void awaitUtterances(int count) throws InterruptedException {
        await("the end of utterance " + count, () -> utterances.size() > count || !failures.isEmpty());
        assertSound();
    }

    /** Checks what holds for everything that was heard. */
    synchronized void assertSound() {
        assertOneAtATime();
        assertThat(failures).isEmpty();
        assertThat(all()).allSatisfy(transcript -> {
            assertThat(transcript.confidence()).isBetween(0.0, 1.0);
            assertThat(transcript.start()).isGreaterThanOrEqualTo(Duration.ZERO).isLessThanOrEqualTo(transcript.end());
            assertThat(transcript.isFinal() && transcript.text().isBlank())
                    .as("a blank final")
                    .isFalse();
        });
    }

    synchronized List<Transcript> all() {
        return utterances.stream().flatMap(List::stream).toList();
    }

    synchronized List<Transcript> finals(int utterance) {
        return utterances.get(utterance).stream().filter(Transcript::isFinal).toList();
    }

    /** How many utterances have ended. */
    synchronized int ended() {
        return utterances.size() - 1;
    }

    /** All that has been reported, of any kind. */
    synchronized int notices() {
        return all().size() + ended() + failures.size();
    }

    /** The words of an utterance's finals. */
    synchronized List<String> words(int utterance) {
        return finals(utterance).stream()
                .flatMap(transcript ->
                        List.of(transcript.text().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}']+")).stream())
                .toList();
    }

    @Override
    public synchronized String toString() {
        return utterances + " " + failures;
    }
}
