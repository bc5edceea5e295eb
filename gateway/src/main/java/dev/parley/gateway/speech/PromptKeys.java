package dev.parley.gateway.speech;

import dev.parley.api.speech.SynthesisRequest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The keys of one engine's texts: all that decides how a text sounds, as a SHA-256 in hexadecimal. What was said cannot be
 * told from it.
 *
 * @param identity of the engine
 */
record PromptKeys(String identity) {

    String of(SynthesisRequest request) {
        MessageDigest digest = sha256();
        add(digest, identity);
        add(digest, request.text());
        add(digest, request.ssml() ? "ssml" : "plain");
        add(digest, request.language());
        add(digest, request.voice());
        add(digest, request.format().contentType());
        return HexFormat.of().formatHex(digest.digest());
    }

    /** With its length, so that no two rows of texts are the same bytes; character by character, even half a pair. */
    private static void add(MessageDigest digest, String text) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + Character.BYTES * text.length());
        bytes.putInt(text.length()).asCharBuffer().put(text);
        digest.update(bytes.rewind());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
