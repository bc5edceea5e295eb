package dev.parley.speech.google.fake;

/** Which of Google's services a call is for. */
enum Service {
    SPEECH_V1("speech.googleapis.com"),
    SPEECH_V2("speech.googleapis.com"),
    TEXT_TO_SPEECH("texttospeech.googleapis.com");

    private final String host;

    Service(String host) {
        this.host = host;
    }

    String host() {
        return host;
    }
}
