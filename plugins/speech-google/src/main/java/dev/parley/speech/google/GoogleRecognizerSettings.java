package dev.parley.speech.google;

import dev.parley.api.Range;
import java.time.Duration;

/**
 * Settings of the recognizer {@code google}.
 *
 * @param api which of Google's interfaces: {@code v1} (default) needs no project and no location, {@code v2} has the newer
 *     models
 * @param model the model of the service; empty (default) means {@code telephony}, or that of a named {@code recognizer}. Not
 *     every model knows every language: {@code latest_long} (v1) and {@code long} (v2) know the most
 * @param endpoint host and port; empty (default) means {@code speech.googleapis.com:443}, or that of the region
 * @param region where audio is processed, such as {@code eu} or {@code us-central1}; default {@code global}
 * @param project the project, for v2 only; empty (default) means that of the credentials, else of GOOGLE_CLOUD_PROJECT
 * @param recognizer the name of a recognizer that was made in the project, for v2 only; default {@code _}, none
 * @param credentials a key file, relative to the folder of the configuration; empty (default) means the application default
 *     credentials, among them GOOGLE_APPLICATION_CREDENTIALS; {@code none} only together with {@code plaintext}
 * @param credentialsJson a key itself, best from an environment variable; empty (default) means that there is none
 * @param plaintext whether the connection is not encrypted, for stand-ins on this machine; no credentials are sent then;
 *     default false
 * @param channels connections to the service, 1 to 100, over each of which 100 streams go at once; default 4
 * @param alternatives how many hypotheses the service makes, of which the best is taken, 0 to 30; default 1
 * @param wordTimes whether words come with their times; default true. Not every model can: not {@code chirp_3}
 * @param voiceActivityEvents whether the service says when speech begins, which makes the start of a transcript exact where
 *     words carry no times; default false
 * @param enhanced whether v1 may use the costlier variant of a model; default false
 * @param profanityFilter whether swear words are masked; default false
 * @param punctuation whether the service puts punctuation marks; default true
 * @param phraseBoost how much likelier expected phrases are made, 0 (left to the service) to 20; default 10
 * @param streamDuration the most audio of one stream, 1 s to 5 m, which is the service's limit; default 290 s
 * @param idle how long a stream may go without audio, 1 s to 10 s; default 4 s
 * @param answerTimeout how long the service may take from the end of an utterance, or its last report after it, to the next
 *     one before the stream fails, 100 ms to 30 s; default 1 s
 * @param queue how much audio of a call may wait for the connection before the stream fails, 1 s to 120 s; default 40 s
 */
public record GoogleRecognizerSettings(
        Api api,
        String model,
        String endpoint,
        String region,
        String project,
        String recognizer,
        String credentials,
        String credentialsJson,
        boolean plaintext,
        int channels,
        int alternatives,
        boolean wordTimes,
        boolean voiceActivityEvents,
        boolean enhanced,
        boolean profanityFilter,
        boolean punctuation,
        double phraseBoost,
        Duration streamDuration,
        Duration idle,
        Duration answerTimeout,
        Duration queue) {

    /** Google's interfaces for speech recognition. */
    public enum Api {
        V1,
        V2
    }

    static final GoogleRecognizerSettings DEFAULTS = new GoogleRecognizerSettings(
            Api.V1,
            "",
            "",
            "global",
            "",
            "_",
            "",
            "",
            false,
            4,
            1,
            true,
            false,
            false,
            false,
            true,
            10,
            Duration.ofSeconds(290),
            Duration.ofSeconds(4),
            Duration.ofSeconds(1),
            Duration.ofSeconds(40));

    /** @throws dev.parley.api.SettingsException if a setting is out of its range */
    void check() {
        Range.check("channels", channels, 1, 100);
        Range.check("alternatives", alternatives, 0, 30);
        Range.check("phrase-boost", phraseBoost, 0, 20);
        Range.check("stream-duration", streamDuration, Duration.ofSeconds(1), Duration.ofMinutes(5));
        Range.check("idle", idle, Duration.ofSeconds(1), Duration.ofSeconds(10));
        Range.check("answer-timeout", answerTimeout, Duration.ofMillis(100), Duration.ofSeconds(30));
        Range.check("queue", queue, Duration.ofSeconds(1), Duration.ofSeconds(120));
        address().check(plaintext);
    }

    Endpoint address() {
        return Endpoint.of(endpoint, region, "speech");
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "google recognizer " + api + " at " + address();
    }
}
