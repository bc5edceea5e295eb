package dev.parley.speech.embedded;

import dev.parley.api.speech.SpeechException;
import java.util.Locale;

/** Checks the language of a request against that of an engine. */
final class Language {

    private Language() {}

    /**
     * Accepts any region's variety of the engine's language.
     *
     * @throws SpeechException if it is another language
     */
    static void check(String asked, String spoken) {
        String language = Locale.forLanguageTag(asked).getLanguage();
        if (language.isEmpty() || !language.equals(Locale.forLanguageTag(spoken).getLanguage())) {
            throw new SpeechException(
                    SpeechException.Kind.INVALID_REQUEST, "language " + asked + " is not supported, only " + spoken);
        }
    }
}
