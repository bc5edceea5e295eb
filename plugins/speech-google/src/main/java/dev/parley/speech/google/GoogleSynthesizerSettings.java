package dev.parley.speech.google;

import dev.parley.api.Range;
import dev.parley.api.SettingsException;
import java.time.Duration;

/**
 * Settings of the synthesizer {@code google}.
 *
 * @param endpoint host and port; empty (default) means {@code texttospeech.googleapis.com:443}, or that of the region
 * @param region where text is processed, such as {@code eu} or {@code us}; default {@code global}
 * @param credentials a key file, relative to the folder of the configuration; empty (default) means the application default
 *     credentials, among them GOOGLE_APPLICATION_CREDENTIALS; {@code none} only together with {@code plaintext}
 * @param credentialsJson a key itself, best from an environment variable; empty (default) means that there is none
 * @param plaintext whether the connection is not encrypted, for stand-ins on this machine; no credentials are sent then;
 *     default false
 * @param channels connections to the service, 1 to 100, over each of which 100 texts go at once; default 2
 * @param transport {@code grpc} (default) or {@code http-json}, which passes more proxies but does not stream
 * @param voice the voice of calls that name none and speak its language, such as {@code en-US-Chirp3-HD-Kore}; empty
 *     (default) means that the service chooses by language
 * @param streaming whether audio comes while the rest is still being made: {@code auto} (default) where the voice is a
 *     Chirp 3 HD voice, {@code always} or {@code never}; SSML never does
 * @param speakingRate how fast it speaks, 0.25 to 2; default 1
 * @param pitch semitones, -20 to 20; default 0. Not for Chirp 3 HD voices, and not while streaming
 * @param timeout how long the service may take for a text, or while streaming for the next piece of audio, 100 ms to 60 s;
 *     default 10 s
 */
public record GoogleSynthesizerSettings(
        String endpoint,
        String region,
        String credentials,
        String credentialsJson,
        boolean plaintext,
        int channels,
        Transport transport,
        String voice,
        Streaming streaming,
        double speakingRate,
        double pitch,
        Duration timeout) {

    /** Ways to the service. */
    public enum Transport {
        GRPC,
        HTTP_JSON
    }

    /** When to stream. */
    public enum Streaming {
        AUTO,
        ALWAYS,
        NEVER
    }

    static final GoogleSynthesizerSettings DEFAULTS = new GoogleSynthesizerSettings(
            "", "global", "", "", false, 2, Transport.GRPC, "", Streaming.AUTO, 1, 0, Duration.ofSeconds(10));

    /** @throws SettingsException if a setting is out of its range, or two do not go together */
    void check() {
        Range.check("channels", channels, 1, 100);
        Range.check("speaking-rate", speakingRate, 0.25, 2);
        Range.check("pitch", pitch, -20, 20);
        Range.check("timeout", timeout, Duration.ofMillis(100), Duration.ofSeconds(60));
        if (streaming == Streaming.ALWAYS && transport == Transport.HTTP_JSON) {
            throw new SettingsException("streaming", "streaming must be auto or never with transport: http-json");
        }
        if (streaming == Streaming.ALWAYS && pitch != 0) {
            throw new SettingsException("pitch", "pitch must be 0 with streaming: always");
        }
        address().check(plaintext);
    }

    Endpoint address() {
        return Endpoint.of(endpoint, region, "texttospeech");
    }

    /** Whether a text for a voice is streamed. */
    boolean streams(String voiceName, boolean ssml) {
        boolean can = !ssml && transport == Transport.GRPC && pitch == 0;
        return can
                && switch (streaming) {
                    case AUTO -> voiceName.contains("Chirp3-HD");
                    case ALWAYS -> true;
                    case NEVER -> false;
                };
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "google synthesizer at " + address();
    }
}
