package dev.parley.speech.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.SynthesisRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VoiceChoiceTest {

    @ParameterizedTest
    @CsvSource({
        // voice asked for, language, usual voice -> voice, language
        "'', en-US, '', '', en-US",
        "'', en-US, en-US-Chirp3-HD-Kore, en-US-Chirp3-HD-Kore, en-US",
        "'', en, en-GB-Standard-A, en-GB-Standard-A, en-GB",
        "'', de-DE, en-US-Chirp3-HD-Kore, '', de-DE",
        "'', de-DE, Kore, Kore, de-DE",
        "yue-HK-Standard-A, en-US, en-US-Standard-A, yue-HK-Standard-A, yue-HK",
        "custom, en-US, '', custom, en-US"
    })
    void theCallsOwnVoiceGoesBeforeTheUsualOneOfItsLanguage(
            String asked, String language, String usual, String name, String spoken) {
        SynthesisRequest request = new SynthesisRequest("Hi.", false, language, asked, AudioFormat.MULAW_8K);
        assertThat(VoiceChoice.of(request, usual)).isEqualTo(new VoiceChoice(name, spoken));
    }
}
