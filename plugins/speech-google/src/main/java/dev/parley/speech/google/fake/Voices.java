package dev.parley.speech.google.fake;

import com.google.cloud.texttospeech.v1.VoiceSelectionParams;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which voices there are, by the rules of their names. */
final class Voices {

    /** The voices of Chirp 3 HD, which each language has. */
    static final List<String> CHIRP3 = List.of(
            "Achernar",
            "Achird",
            "Algenib",
            "Algieba",
            "Alnilam",
            "Aoede",
            "Autonoe",
            "Callirrhoe",
            "Charon",
            "Despina",
            "Enceladus",
            "Erinome",
            "Fenrir",
            "Gacrux",
            "Iapetus",
            "Kore",
            "Laomedeia",
            "Leda",
            "Orus",
            "Puck",
            "Pulcherrima",
            "Rasalgethi",
            "Sadachbia",
            "Sadaltager",
            "Schedar",
            "Sulafat",
            "Umbriel",
            "Vindemiatrix",
            "Zephyr",
            "Zubenelgenubi");

    private static final Pattern NAME = Pattern.compile("([a-z]{2,3}-[A-Z]{2})-"
            + "((Standard|Wavenet|Neural2|News|Casual|Polyglot|Studio)-[A-Z]|Chirp-HD-[A-Z]|Chirp3-HD-("
            + String.join("|", CHIRP3) + "))");

    private Voices() {}

    /** @throws io.grpc.StatusRuntimeException if there is no such voice in that language */
    static void check(VoiceSelectionParams voice) {
        String language = voice.getLanguageCode();
        if (language.isEmpty() || !Languages.known(language)) {
            throw Refusals.refusal("Language code '" + language + "' is not supported.");
        }
        if (voice.getName().isEmpty()) {
            return;
        }
        Matcher name = NAME.matcher(voice.getName());
        if (!name.matches() || !Languages.known(name.group(1))) {
            throw Refusals.refusal("Voice '" + voice.getName() + "' does not exist. Is it misspelled?");
        }
        if (!name.group(1).equalsIgnoreCase(language)) {
            throw Refusals.refusal("Requested language code '" + language + "' doesn't match the voice '"
                    + voice.getName() + "''s language code '" + name.group(1)
                    + "'. Either pick a different voice, or change the requested language code to '" + name.group(1)
                    + "'.");
        }
    }

    /** @throws io.grpc.StatusRuntimeException if the voice cannot be streamed */
    static void checkStreamed(VoiceSelectionParams voice) {
        check(voice);
        if (!voice.getName().contains("-Chirp3-HD-")) {
            throw Refusals.refusal("Currently, only Chirp 3: HD voices are supported for streaming synthesis.");
        }
    }
}
