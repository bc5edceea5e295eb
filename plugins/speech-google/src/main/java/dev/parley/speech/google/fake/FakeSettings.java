package dev.parley.speech.google.fake;

import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.SpeechSynthesizer;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How the stand-ins behave.
 *
 * @param port where they listen, on loopback; 0 for any free port
 * @param recognizer decides what is heard; stays the caller's to close
 * @param synthesizer speaks; stays the caller's to close
 * @param speed divides the services' limits of time: 20 makes the five minutes of a stream fifteen seconds
 * @param maxStreams how many streams may be recognized at once, beyond which they are refused as over the quota; 0 for any number
 * @param slowness by how much {@link Failure#SLOW} is late
 * @param story is told, in one line each, what happens
 */
public record FakeSettings(
        int port,
        SpeechRecognizer recognizer,
        SpeechSynthesizer synthesizer,
        double speed,
        int maxStreams,
        Duration slowness,
        Consumer<String> story) {

    /** A free port, {@link SpokenWords} both ways, the real limits. */
    public static final FakeSettings DEFAULT =
            new FakeSettings(0, new CodeRecognizer(), new CodeSynthesizer(), 1, 0, Duration.ofSeconds(3), line -> {});

    /** @throws IllegalArgumentException if a number makes no sense */
    public FakeSettings {
        if (port < 0 || port > 65535 || !(speed > 0) || maxStreams < 0 || slowness.isNegative()) {
            throw new IllegalArgumentException("a port is 0..65535, the speed more than 0, the rest not negative");
        }
    }

    public FakeSettings withPort(int port) {
        return new FakeSettings(port, recognizer, synthesizer, speed, maxStreams, slowness, story);
    }

    public FakeSettings withRecognizer(SpeechRecognizer recognizer) {
        return new FakeSettings(port, recognizer, synthesizer, speed, maxStreams, slowness, story);
    }

    public FakeSettings withSynthesizer(SpeechSynthesizer synthesizer) {
        return new FakeSettings(port, recognizer, synthesizer, speed, maxStreams, slowness, story);
    }

    public FakeSettings withSpeed(double speed) {
        return new FakeSettings(port, recognizer, synthesizer, speed, maxStreams, slowness, story);
    }

    public FakeSettings withMaxStreams(int maxStreams) {
        return new FakeSettings(port, recognizer, synthesizer, speed, maxStreams, slowness, story);
    }

    public FakeSettings withSlowness(Duration slowness) {
        return new FakeSettings(port, recognizer, synthesizer, speed, maxStreams, slowness, story);
    }

    public FakeSettings withStory(Consumer<String> story) {
        return new FakeSettings(port, recognizer, synthesizer, speed, maxStreams, slowness, story);
    }
}
