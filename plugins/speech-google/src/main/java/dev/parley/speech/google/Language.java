package dev.parley.speech.google;

import dev.parley.api.speech.SpeechException;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** Language tags: whether the service knows a language, only the service can tell. */
final class Language {

    private Language() {}

    /** @throws SpeechException if it is no BCP 47 tag of a language */
    static void check(String tag) {
        try {
            if (!new Locale.Builder().setLanguageTag(tag).build().getLanguage().isEmpty()) {
                return;
            }
        } catch (IllformedLocaleException e) {
            // Said below.
        }
        throw new SpeechException(
                SpeechException.Kind.INVALID_REQUEST, "\"" + tag + "\" is no language tag such as en-US");
    }

    /** Whether two tags are of one language, in whatever variety. */
    static boolean same(String one, String other) {
        return Locale.forLanguageTag(one)
                .getLanguage()
                .equals(Locale.forLanguageTag(other).getLanguage());
    }
}
