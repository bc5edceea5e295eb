package dev.parley.gateway.speech;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.Transcript;
import dev.parley.gateway.call.CallLoop;
import dev.parley.gateway.call.CallRecognizer;
import dev.parley.gateway.testing.SpokenCode;
import dev.parley.gateway.testing.VirtualLoop;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A caller who is heard by a recognizer of many engines, in virtual time. Notes what is reported. */
final class HeardCall implements CallRecognizer.Listener {

    private static final int FRAME = 160;

    final VirtualLoop loop;

    /** The words of final results, and {@code .} for the end of an utterance. */
    final List<String> heard = new ArrayList<>();

    final List<Transcript> transcripts = new ArrayList<>();

    /** Engines' failures and changes. */
    final List<String> news = new ArrayList<>();

    private final CallRecognizer.Stream stream;

    HeardCall(VirtualLoop loop, CallRecognizer recognizer) {
        this.loop = loop;
        this.stream = recognizer.open(
                new RecognitionRequest(AudioFormat.MULAW_8K, "en-US", List.of()),
                new CallLoop(loop, Instant.EPOCH),
                this);
        passes(0);
    }

    /** The caller says something, in real time. */
    HeardCall says(String text) {
        return utters(SpokenCode.audio(text), true);
    }

    /** The caller says nothing for a while, in real time. */
    HeardCall isSilent(long millis) {
        byte[] silence = new byte[AudioFormat.MULAW_8K.bytes(Duration.ofMillis(millis))];
        Arrays.fill(silence, AudioFormat.MULAW_8K.silence());
        return utters(silence, false);
    }

    HeardCall utters(byte[] audio, boolean voiced) {
        for (int i = 0; i < audio.length; i += FRAME) {
            stream.audio(ByteBuffer.wrap(audio, i, FRAME).slice(), voiced);
            passes(20);
        }
        return this;
    }

    HeardCall ends() {
        stream.endUtterance();
        return passes(0);
    }

    HeardCall hangsUp() {
        stream.close();
        return passes(0);
    }

    /** Time passes without any audio. */
    HeardCall passes(long millis) {
        loop.advance(Duration.ofMillis(millis));
        return this;
    }

    /** All the words of final results, in one line. */
    String words() {
        return String.join(" ", heard.stream().filter(it -> !it.equals(".")).toList());
    }

    @Override
    public void transcript(Transcript transcript) {
        transcripts.add(transcript);
        if (transcript.isFinal()) {
            heard.add(transcript.text());
        }
    }

    @Override
    public void utteranceEnded() {
        heard.add(".");
    }

    @Override
    public void failed(SpeechException failure) {
        heard.add("failed: " + failure.kind());
    }

    @Override
    public void engineFailed(SpeechException failure) {
        news.add(failure.kind().name());
    }

    @Override
    public void engineChanged(String from, String to, String reason) {
        news.add(from + " to " + to);
    }
}
