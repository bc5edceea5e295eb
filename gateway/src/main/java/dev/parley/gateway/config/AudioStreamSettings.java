package dev.parley.gateway.config;

import dev.parley.api.SettingsException;
import dev.parley.api.audio.AudioFormat;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * The side that FreeClimb streams calls to.
 *
 * @param host the address to listen on; default {@code 127.0.0.1}
 * @param port 0..65535, 0 for any free one; default 50051
 * @param contentType the calls' audio: {@code audio/mulaw;rate=8000} (default), {@code audio/l16;rate=8000} or {@code audio/l16;rate=16000}
 * @param publicUri what FreeClimb is told to dial, http or https; empty (default) for localhost and the port in use
 * @param l16ByteOrder the byte order of l16 audio on the wire, which FreeClimb does not state; default little-endian
 * @param maxMessageBytes the largest message taken, 1 KiB..4 MiB; default 64 KiB
 * @param keepAlive how often an idle connection is checked, 1 s..1 h; default 30 s
 * @param tls the certificate to show; none by default
 * @param metadata strings that FreeClimb gives back when the call's stream begins
 * @param perclShape how the AudioStream command is written
 * @param endStreamOnHandOver whether a hand-over ends the stream with EndGrpcStream; default true
 */
public record AudioStreamSettings(
        String host,
        int port,
        String contentType,
        URI publicUri,
        L16ByteOrder l16ByteOrder,
        int maxMessageBytes,
        Duration keepAlive,
        TlsSettings tls,
        List<String> metadata,
        PerclShape perclShape,
        boolean endStreamOnHandOver) {

    public static final AudioStreamSettings DEFAULTS = new AudioStreamSettings(
            "127.0.0.1",
            50051,
            "audio/mulaw;rate=8000",
            URI.create(""),
            L16ByteOrder.LITTLE_ENDIAN,
            64 << 10,
            Duration.ofSeconds(30),
            TlsSettings.DEFAULTS,
            List.of(),
            PerclShape.DEFAULTS,
            true);

    public AudioStreamSettings {
        metadata = List.copyOf(metadata);
        Checks.notBlank("host", host);
        Checks.port("port", port);
        Checks.webOrEmpty("public-uri", publicUri);
        Checks.range("max-message-bytes", maxMessageBytes, 1 << 10, 4 << 20);
        Checks.range("keep-alive", keepAlive, Duration.ofSeconds(1), Duration.ofHours(1));
        format(contentType);
    }

    /** The calls' audio format. */
    public AudioFormat format() {
        return format(contentType);
    }

    private static AudioFormat format(String contentType) {
        return AudioFormat.ofContentType(contentType)
                .filter(List.of(AudioFormat.MULAW_8K, AudioFormat.L16_8K, AudioFormat.L16_16K)::contains)
                .orElseThrow(() -> new SettingsException(
                        "content-type",
                        "expected one of audio/mulaw;rate=8000, audio/l16;rate=8000, audio/l16;rate=16000, found '"
                                + Names.shown(contentType) + "'"));
    }
}
