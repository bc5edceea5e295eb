package dev.parley.speech.google;

import dev.parley.api.speech.Word;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One response of the service. Times count from the start of its gRPC stream.
 *
 * @param results what was heard
 * @param speechBegan when speech began, if this says so
 */
record Heard(List<Result> results, Optional<Duration> speechBegan) {

    /**
     * A stretch of speech. Several that are not final follow each other: the first is less likely to change.
     *
     * @param text with the space in front that parts it from what came before
     * @param confidence 0 to 1
     * @param end zero where the service does not say
     */
    record Result(String text, boolean isFinal, double confidence, Duration end, List<Word> words) {}

    /** What the service writes for "not known" is 0. */
    static double confidence(float given) {
        return given > 0 && given <= 1 ? given : 1;
    }

    static Duration duration(com.google.protobuf.Duration time) {
        return Duration.ofSeconds(time.getSeconds(), time.getNanos());
    }
}
