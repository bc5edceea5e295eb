package dev.parley.bench;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.Transcript;
import dev.parley.api.speech.Word;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** What the recognizer by itself makes of a sound, without a call around it. */
final class Hearing {

    private static final int FRAME = 20 * Sound.MILLI;
    private static final int LEAD_MILLIS = 300;
    private static final int TAIL_MILLIS = 600;

    /** A recognizer lets some seconds wait; more is fed six times as fast as it is spoken. */
    private static final int AT_ONCE = 7000 * Sound.MILLI;

    private static final long PACE_NANOS = 20_000_000 / 6;

    private static final int PATIENCE_SECONDS = 30;

    private final SpeechRecognizer recognizer;

    Hearing(SpeechRecognizer recognizer) {
        this.recognizer = recognizer;
    }

    /** The words, with their times from the beginning of the sound. */
    List<Word> words(Sound sound) {
        Writer writer = new Writer();
        RecognitionRequest request = new RecognitionRequest(AudioFormat.MULAW_8K, "en-US", List.of());
        byte[] audio = Sound.silence(LEAD_MILLIS)
                .then(sound)
                .then(Sound.silence(TAIL_MILLIS))
                .mulaw();
        try (RecognitionStream stream = recognizer.open(request, writer)) {
            for (int at = 0; at + FRAME <= audio.length; at += FRAME) {
                stream.audio(ByteBuffer.wrap(audio, at, FRAME).slice());
                if (audio.length > AT_ONCE) {
                    LockSupport.parkNanos(PACE_NANOS);
                }
            }
            stream.endUtterance();
            return writer.done.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join().stream()
                    .map(Hearing::shifted)
                    .toList();
        }
    }

    private static Word shifted(Word word) {
        return new Word(
                word.text(),
                word.start().minusMillis(LEAD_MILLIS),
                word.end().minusMillis(LEAD_MILLIS),
                word.confidence());
    }

    static String text(List<Word> words) {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    private static final class Writer implements RecognitionListener {

        private final List<Word> words = new ArrayList<>();
        private final CompletableFuture<List<Word>> done = new CompletableFuture<>();

        @Override
        public void transcript(Transcript transcript) {
            if (transcript.isFinal()) {
                words.addAll(transcript.words());
            }
        }

        @Override
        public void utteranceEnded() {
            done.complete(words);
        }

        @Override
        public void failed(SpeechException failure) {
            done.completeExceptionally(failure);
        }
    }
}
