package dev.parley.speech.google.fake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;
import dev.parley.api.audio.Mulaw;
import dev.parley.api.speech.RecognitionListener;
import dev.parley.api.speech.RecognitionRequest;
import dev.parley.api.speech.RecognitionStream;
import dev.parley.api.speech.SpeechException;
import dev.parley.api.speech.Transcript;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenWordsTest {

    private static final String PANGRAM = "Sphinx of black quartz, judge my vow: it's 12 x-34567890!";
    private static final String HEARD = "sphinx of black quartz judge my vow it's 12 x-34567890";

    @ParameterizedTest
    @CsvSource({"MULAW,8000", "L16,8000", "L16,16000"})
    void whatIsSaidIsHeardInEveryFormat(Encoding encoding, int rate) {
        AudioFormat format = new AudioFormat(encoding, rate);
        assertThat(hear(SpokenWords.audio(PANGRAM, format), format)).containsExactly(HEARD);
    }

    @ParameterizedTest
    @CsvSource({"MULAW,16000", "L16,11025", "L16,24000", "L16,44100", "L16,48000", "MULAW,48000"})
    void theCodeSurvivesOtherRatesToo(Encoding encoding, int rate) {
        AudioFormat format = new AudioFormat(encoding, rate);
        List<String> words = new ArrayList<>();
        WordDecoder decoder = new WordDecoder(format, CodeRecognizer.PAUSE, new WordDecoder.Listener() {
            @Override
            public void word(String word, long start, long end) {
                words.add(word);
            }

            @Override
            public void paused(long now) {}
        });
        decoder.feed(ByteBuffer.wrap(SpokenWords.audio(PANGRAM, format)));
        decoder.finish();
        assertThat(String.join(" ", words)).isEqualTo(HEARD);
    }

    @Test
    void aQuietVoiceIsUnderstoodToo() {
        byte[] audio = SpokenWords.audio(PANGRAM, AudioFormat.MULAW_8K);
        for (int i = 0; i < audio.length; i++) {
            audio[i] = Mulaw.encode((short) (Mulaw.decode(audio[i]) / 4));
        }
        assertThat(hear(audio, AudioFormat.MULAW_8K)).containsExactly(HEARD);
    }

    @Test
    void aPauseEndsAnUtterance() {
        byte[] audio = join(
                SpokenWords.audio("one two", AudioFormat.MULAW_8K),
                silence(700),
                SpokenWords.audio("three", AudioFormat.MULAW_8K));
        assertThat(hear(audio, AudioFormat.MULAW_8K)).containsExactly("one two", "three");
    }

    @Test
    void timesAreThoseOfTheAudio() {
        List<Transcript> finals = transcripts(
                join(silence(500), SpokenWords.audio("one two", AudioFormat.MULAW_8K)),
                AudioFormat.MULAW_8K,
                List.of());
        Transcript only = finals.getLast();
        assertThat(only.isFinal()).isTrue();
        assertThat(only.start()).isBetween(Duration.ofMillis(499), Duration.ofMillis(502));
        assertThat(only.end()).isBetween(Duration.ofMillis(977), Duration.ofMillis(981));
        assertThat(only.words().get(1).start()).isBetween(Duration.ofMillis(769), Duration.ofMillis(772));
        assertThat(finals)
                .filteredOn(it -> !it.isFinal())
                .extracting(Transcript::text)
                .containsExactly("one", "one two");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 60, 100, 120, 140, 180})
    void aWordThatLostAPieceIsGarbled(int millis) {
        byte[] audio = SpokenWords.audio("seventeen", AudioFormat.MULAW_8K);
        for (int at = 20; at + millis < 380; at += 20) {
            byte[] cut = join(
                    Arrays.copyOfRange(audio, 0, at * 8), Arrays.copyOfRange(audio, (at + millis) * 8, audio.length));
            assertThat(hear(cut, AudioFormat.MULAW_8K)).as("from " + at).containsExactly(SpokenWords.GARBLED);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 60, 100, 120})
    void aWordWithAPieceTwiceIsGarbled(int millis) {
        byte[] audio = SpokenWords.audio("seventeen", AudioFormat.MULAW_8K);
        for (int at = 20; at + millis < 380; at += 20) {
            byte[] doubled = join(
                    Arrays.copyOfRange(audio, 0, (at + millis) * 8), Arrays.copyOfRange(audio, at * 8, audio.length));
            assertThat(hear(doubled, AudioFormat.MULAW_8K)).as("from " + at).containsExactly(SpokenWords.GARBLED);
        }
    }

    @Test
    void aWordWithoutItsBeginningOrItsEndIsGarbled() {
        byte[] audio = SpokenWords.audio("yes", AudioFormat.MULAW_8K);
        assertThat(hear(Arrays.copyOfRange(audio, 160, audio.length), AudioFormat.MULAW_8K))
                .containsExactly(SpokenWords.GARBLED);
        assertThat(hear(Arrays.copyOfRange(audio, 0, 160 * 8), AudioFormat.MULAW_8K))
                .containsExactly(SpokenWords.GARBLED);
    }

    @Test
    void aWordThatIsHeardTwiceComesTwice() {
        byte[] audio = SpokenWords.audio("yes", AudioFormat.MULAW_8K);
        assertThat(hear(join(audio, audio), AudioFormat.MULAW_8K)).containsExactly("yes yes");
    }

    @Test
    void anAmbiguousWordIsHeardAsItIsExpected() {
        byte[] audio = SpokenWords.audio("table for forty|fourteen", AudioFormat.MULAW_8K);
        assertThat(transcripts(audio, AudioFormat.MULAW_8K, List.of()).getLast().text())
                .isEqualTo("table for forty");
        assertThat(transcripts(audio, AudioFormat.MULAW_8K, List.of("hello", "Fourteen people"))
                        .getLast()
                        .text())
                .isEqualTo("table for fourteen");
        byte[] digit = SpokenWords.audio("for|four", AudioFormat.MULAW_8K);
        assertThat(transcripts(digit, AudioFormat.MULAW_8K, List.of("$OOV_CLASS_DIGIT_SEQUENCE"))
                        .getLast()
                        .text())
                .isEqualTo("four");
    }

    @Test
    void noiseIsGarbledHoweverLong() {
        byte[] noise = new byte[80_000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i % 7 * 31);
        }
        assertThat(hear(noise, AudioFormat.MULAW_8K)).containsExactly(SpokenWords.GARBLED);
    }

    @Test
    void silenceIsNothing() {
        assertThat(hear(silence(3000), AudioFormat.MULAW_8K)).isEmpty();
        assertThat(SpokenWords.words(" ... ")).isEmpty();
        assertThat(SpokenWords.words("Grüße, Ωmega")).containsExactly("gru?e", "?mega");
    }

    /** The finals of a stream that is sent in frames of 20 ms. */
    private static List<String> hear(byte[] audio, AudioFormat format) {
        return transcripts(audio, format, List.of()).stream()
                .filter(Transcript::isFinal)
                .map(Transcript::text)
                .toList();
    }

    private static List<Transcript> transcripts(byte[] audio, AudioFormat format, List<String> phrases) {
        List<Transcript> transcripts = new ArrayList<>();
        RecognitionListener listener = new RecognitionListener() {
            @Override
            public void transcript(Transcript transcript) {
                transcripts.add(transcript);
            }

            @Override
            public void utteranceEnded() {}

            @Override
            public void failed(SpeechException failure) {
                throw failure;
            }
        };
        int frame = format.bytesPerSecond() / 50;
        try (CodeRecognizer engine = new CodeRecognizer();
                RecognitionStream stream = engine.open(new RecognitionRequest(format, "en-US", phrases), listener)) {
            for (int at = 0; at < audio.length; at += frame) {
                stream.audio(ByteBuffer.wrap(audio, at, Math.min(frame, audio.length - at)));
            }
            stream.endUtterance();
        }
        return transcripts;
    }

    private static byte[] silence(int millis) {
        byte[] silence = new byte[8 * millis];
        Arrays.fill(silence, AudioFormat.MULAW_8K.silence());
        return silence;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
