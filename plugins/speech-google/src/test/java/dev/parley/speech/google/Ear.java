package dev.parley.speech.google;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.Transcript;
import dev.parley.speech.google.fake.SpokenWords;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A caller's stream and what is heard of it, as a log: {@code ~hel}, {@code hello}, {@code ended}, {@code failed KIND}. */
final class Ear implements RecognitionListener, AutoCloseable {

    static final AudioFormat FORMAT = AudioFormat.MULAW_8K;

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final List<Transcript> finals = new CopyOnWriteArrayList<>();
    private final List<SpeechException> failures = new CopyOnWriteArrayList<>();
    private final RecognitionStream stream;

    Ear(SpeechRecognizer engine, String... phrases) {
        stream = engine.open(new RecognitionRequest(FORMAT, "en-US", List.of(phrases)), this);
    }

    /** Says words, as fast as it goes. */
    Ear say(String text) {
        return send(SpokenWords.audio(text, FORMAT));
    }

    Ear silence(int millis) {
        byte[] silence = new byte[8 * millis];
        Arrays.fill(silence, FORMAT.silence());
        return send(silence);
    }

    private Ear send(byte[] audio) {
        for (int start = 0; start < audio.length; start += 160) {
            stream.audio(ByteBuffer.wrap(audio, start, Math.min(160, audio.length - start)));
        }
        return this;
    }

    Ear end() {
        stream.endUtterance();
        return this;
    }

    /** Waits until something has been heard so many times. */
    Ear await(String entry, int times) throws InterruptedException {
        Engines.await(
                times + " x " + entry,
                () -> log.stream().filter(entry::equals).count() >= times
                        || (!entry.startsWith("failed") && !failures.isEmpty()));
        return this;
    }

    SpeechException awaitFailure() throws InterruptedException {
        Engines.await("a failure", () -> !failures.isEmpty());
        return failures.getFirst();
    }

    List<String> log() {
        return log;
    }

    /** Without interim transcripts. */
    List<String> settled() {
        return log.stream().filter(entry -> !entry.startsWith("~")).toList();
    }

    List<Transcript> finals() {
        return finals;
    }

    @Override
    public void transcript(Transcript transcript) {
        if (transcript.isFinal()) {
            finals.add(transcript);
        }
        log.add(transcript.isFinal() ? transcript.text() : "~" + transcript.text());
    }

    @Override
    public void utteranceEnded() {
        log.add("ended");
    }

    @Override
    public void failed(SpeechException failure) {
        log.add("failed " + failure.kind());
        failures.add(failure);
    }

    @Override
    public void close() {
        stream.close();
    }
}
