package dev.parley.speech.google.fake;

/** How a text is to be spoken. */
record SpeechOrder(SpeechFormat format, String language, boolean ssml) {}
