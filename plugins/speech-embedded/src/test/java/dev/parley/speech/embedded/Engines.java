package dev.parley.speech.embedded;

import dev.parley.api.PluginContext;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Wav;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.SpeechSynthesizer;
import dev.parley.api.speech.SynthesisListener;
import dev.parley.api.speech.SynthesisRequest;
import dev.parley.api.speech.Transcript;
import dev.parley.api.speech.Word;
import dev.parley.api.testing.SpeechSample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Engines for the tests, and what one does with them. */
final class Engines {

    static final EmbeddedRecognizerSettings RECOGNIZER = EmbeddedRecognizerSettings.defaults();

    private Engines() {}

    /** One data folder for all tests: unpacking the model takes a second. */
    static PluginContext context() throws IOException {
        Path data = Files.createDirectories(Path.of("target", "embedded").toAbsolutePath());
        return new PluginContext(data, data);
    }

    static SpeechRecognizer recognizer() throws IOException {
        return recognizer(RECOGNIZER);
    }

    static SpeechRecognizer recognizer(EmbeddedRecognizerSettings settings) throws IOException {
        return new EmbeddedRecognizerFactory().create(settings, context());
    }

    static SpeechSynthesizer first() throws Exception {
        return new EmbeddedSynthesizerFactory().create(SpeakerSettings.defaults(2), context());
    }

    static SpeechSynthesizer second() throws IOException {
        return new SecondSynthesizerFactory().create(SpeakerSettings.defaults(1), context());
    }

    /** A text as the first voice speaks it. */
    static SpeechSample sample(String text, String word) throws Exception {
        try (SpeechSynthesizer voice = first()) {
            return new SpeechSample(speak(voice, text, AudioFormat.L16_16K), word);
        }
    }

    /** Speech, its words, and how much audio had come when each was told. */
    record Spoken(Wav clip, List<Word> words, List<Duration> audioBefore) {}

    static Wav speak(SpeechSynthesizer voice, String text, AudioFormat format) throws Exception {
        return spoken(voice, text, format).clip();
    }

    static Spoken spoken(SpeechSynthesizer voice, String text, AudioFormat format) throws Exception {
        ByteArrayOutputStream audio = new ByteArrayOutputStream();
        List<Word> words = new ArrayList<>();
        List<Duration> before = new ArrayList<>();
        CompletableFuture<Spoken> spoken = new CompletableFuture<>();
        voice.synthesize(new SynthesisRequest(text, false, "en-US", "", format), new SynthesisListener() {
            @Override
            public void audio(ByteBuffer chunk) {
                audio.write(chunk.array(), chunk.arrayOffset() + chunk.position(), chunk.remaining());
            }

            @Override
            public void word(Word word) {
                words.add(word);
                before.add(format.duration(audio.size()));
            }

            @Override
            public void completed() {
                spoken.complete(new Spoken(new Wav(format, audio.toByteArray()), words, before));
            }

            @Override
            public void failed(SpeechException failure) {
                spoken.completeExceptionally(failure);
            }
        });
        return spoken.get(30, TimeUnit.SECONDS);
    }

    /** What the recognizer makes of a clip. */
    static String hear(SpeechRecognizer recognizer, Wav clip) throws Exception {
        return finals(recognizer, clip).stream().map(Transcript::text).collect(Collectors.joining(" "));
    }

    /** The recognizer's final transcripts of a clip that comes after half a second of silence. */
    static List<Transcript> finals(SpeechRecognizer recognizer, Wav clip) throws Exception {
        List<Transcript> finals = new ArrayList<>();
        CompletableFuture<List<Transcript>> heard = new CompletableFuture<>();
        AudioFormat format = clip.format();
        try (RecognitionStream stream =
                recognizer.open(new RecognitionRequest(format, "en-US", List.of()), new RecognitionListener() {
                    @Override
                    public void transcript(Transcript transcript) {
                        if (transcript.isFinal()) {
                            finals.add(transcript);
                        }
                    }

                    @Override
                    public void utteranceEnded() {
                        heard.complete(finals);
                    }

                    @Override
                    public void failed(SpeechException failure) {
                        heard.completeExceptionally(failure);
                    }
                })) {
            new SpeechSample(clip, "").frames(format).forEach(stream::audio);
            stream.endUtterance();
            return heard.get(60, TimeUnit.SECONDS);
        }
    }
}
