package dev.parley.speech.google.fake;

import java.time.Duration;

/** When in a stream a failure strikes. */
public sealed interface Moment {

    /** As soon as the request has come, or the stream's configuration. */
    static Moment atOnce() {
        return new AfterAudio(Duration.ZERO);
    }

    /** When so much audio has been received, or has been sent in synthesis. */
    static Moment afterAudio(Duration audio) {
        return new AfterAudio(audio);
    }

    /** When so many words have been heard in the stream, the interim ones too; synthesis fails at once instead. */
    static Moment afterWords(int words) {
        return new AfterWords(words);
    }

    /** Audio's own time. */
    record AfterAudio(Duration audio) implements Moment {}

    /** Words of interim and final results. */
    record AfterWords(int words) implements Moment {}
}
