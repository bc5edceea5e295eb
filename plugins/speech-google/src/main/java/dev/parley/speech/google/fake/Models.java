package dev.parley.speech.google.fake;

import java.util.Set;

/** The models that Google's documentation names. */
final class Models {

    /** Of version 1; none is a model too. */
    static final Set<String> V1 = Set.of(
            "",
            "default",
            "latest_long",
            "latest_short",
            "command_and_search",
            "phone_call",
            "video",
            "telephony",
            "telephony_short",
            "medical_conversation",
            "medical_dictation");

    /** Of version 2; none means the recognizer's own. */
    static final Set<String> V2 = Set.of(
            "",
            "long",
            "short",
            "telephony",
            "telephony_short",
            "chirp",
            "chirp_2",
            "chirp_3",
            "chirp_telephony",
            "latest_long",
            "latest_short",
            "medical_conversation",
            "medical_dictation");

    private Models() {}
}
