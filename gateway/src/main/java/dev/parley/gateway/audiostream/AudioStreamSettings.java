package dev.parley.gateway.audiostream;

import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How the AudioStream service listens and what it accepts.
 *
 * @param host the address to listen on
 * @param port the port to listen on; 0 for any free one
 * @param maxMessageBytes the largest message accepted
 * @param keepAlive how often a silent connection is asked whether it is still there
 * @param startTimeout how long a stream may take to its first message
 * @param l16ByteOrder how the carrier orders the bytes of an audio/l16 sample; not stated by the platform
 * @param endStream whether a hand-over says EndGrpcStream before the stream is closed
 * @param tls certificate chain and private key, PEM; empty for plaintext behind a proxy
 */
public record AudioStreamSettings(
        String host,
        int port,
        int maxMessageBytes,
        Duration keepAlive,
        Duration startTimeout,
        ByteOrder l16ByteOrder,
        boolean endStream,
        Optional<Tls> tls) {

    /** The files of a TLS identity. */
    public record Tls(Path certificate, Path privateKey) {}
}
