package dev.parley.speech.google.fake;

import java.time.Duration;

/** Times as the services write them. */
final class Times {

    /** How stable interim results are said to be, 0 to 1. */
    static final float STABILITY = 0.9f;

    private Times() {}

    static com.google.protobuf.Duration duration(Duration duration) {
        return com.google.protobuf.Duration.newBuilder()
                .setSeconds(duration.toSeconds())
                .setNanos(duration.toNanosPart())
                .build();
    }
}
