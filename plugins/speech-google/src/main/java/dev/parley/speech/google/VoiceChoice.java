package dev.parley.speech.google;

import com.google.cloud.texttospeech.v1.VoiceSelectionParams;
import dev.parley.api.speech.SynthesisRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who speaks a text.
 *
 * @param name the service's name of the voice; empty where it chooses by language
 * @param language of the voice
 */
record VoiceChoice(String name, String language) {

    /** Google's names of voices begin with their language. */
    private static final Pattern LANGUAGE = Pattern.compile("([a-z]{2,3}-[A-Z]{2})-.+");

    /** @param usual the voice of texts that name none, if they are of its language; may be empty */
    static VoiceChoice of(SynthesisRequest request, String usual) {
        if (!request.voice().isEmpty()) {
            return new VoiceChoice(request.voice(), language(request.voice(), request.language()));
        }
        String spoken = language(usual, request.language());
        return usual.isEmpty() || !Language.same(spoken, request.language())
                ? new VoiceChoice("", request.language())
                : new VoiceChoice(usual, spoken);
    }

    private static String language(String voice, String otherwise) {
        Matcher matcher = LANGUAGE.matcher(voice);
        return matcher.matches() ? matcher.group(1) : otherwise;
    }

    VoiceSelectionParams params() {
        return VoiceSelectionParams.newBuilder()
                .setName(name)
                .setLanguageCode(language)
                .build();
    }
}
