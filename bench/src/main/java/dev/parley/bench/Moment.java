package dev.parley.bench;

/** When a caller does something. */
sealed interface Moment {

    /** So many milliseconds after the bot's first sound. */
    record AfterStart(int millis) implements Moment {}

    /**
     * So many milliseconds after the end of the prompt, or before it if negative: as it would end if undisturbed. After it,
     * the bot must also have been silent that long.
     */
    record AfterEnd(int millis) implements Moment {}

    /** So many milliseconds after what the caller said before is over. */
    record AfterSpeech(int millis) implements Moment {}
}
