package dev.parley.api.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.parley.api.SettingsException;
import dev.parley.api.audio.AudioFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpeechTypesTest {

    @Test
    void anEngineHasAFormat() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecognizerCapabilities(List.of(), Set.of(), true, true, true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SynthesizerCapabilities(List.of(), List.of(), true, true));
    }

    @Test
    void whatWasGivenCannotBeChangedLater() {
        List<AudioFormat> formats = new ArrayList<>(List.of(AudioFormat.MULAW_8K));
        Set<String> languages = new HashSet<>(Set.of("en-US"));
        List<Voice> voices = new ArrayList<>(List.of(new Voice("a", "en-US")));
        List<String> phrases = new ArrayList<>(List.of("parley"));
        List<Word> words = new ArrayList<>(List.of(new Word("yes", Duration.ZERO, Duration.ofMillis(300), 1)));
        RecognizerCapabilities hearing = new RecognizerCapabilities(formats, languages, true, true, false);
        SynthesizerCapabilities speaking = new SynthesizerCapabilities(formats, voices, false, false);
        RecognitionRequest request = new RecognitionRequest(AudioFormat.MULAW_8K, "en-US", phrases);
        Transcript transcript = new Transcript("yes", true, 1, Duration.ZERO, Duration.ofMillis(300), words);
        formats.clear();
        languages.clear();
        voices.clear();
        phrases.clear();
        words.clear();
        assertThat(hearing.formats()).hasSize(1);
        assertThat(hearing.languages()).hasSize(1);
        assertThat(speaking.formats()).hasSize(1);
        assertThat(speaking.voices()).hasSize(1);
        assertThat(request.phrases()).hasSize(1);
        assertThat(transcript.words()).hasSize(1);
    }

    @Test
    void failuresTellWhatHelps() {
        IllegalStateException cause = new IllegalStateException("down");
        SpeechException failure = new SpeechException(SpeechException.Kind.UNAVAILABLE, "no service", cause);
        assertThat(failure.kind()).isEqualTo(SpeechException.Kind.UNAVAILABLE);
        assertThat(failure).hasCause(cause).hasMessage("no service");
        assertThat(new SpeechException(SpeechException.Kind.EXHAUSTED, "full").kind())
                .isEqualTo(SpeechException.Kind.EXHAUSTED);
        assertThat(new SettingsException("max-silence", "too long").setting()).isEqualTo("max-silence");
    }
}
