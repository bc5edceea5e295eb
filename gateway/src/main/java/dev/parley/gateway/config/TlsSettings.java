package dev.parley.gateway.config;

import dev.parley.api.SettingsException;

/**
 * TLS of a server: both files or neither.
 *
 * @param certificate a PEM file with the certificate and its chain, relative to the folder of the configuration; empty for no TLS
 * @param privateKey a PEM file with its PKCS #8 key, likewise
 */
public record TlsSettings(String certificate, String privateKey) {

    public static final TlsSettings DEFAULTS = new TlsSettings("", "");

    public TlsSettings {
        if (certificate.isBlank() != privateKey.isBlank()) {
            String present = certificate.isBlank() ? "private-key" : "certificate";
            throw new SettingsException(present, "certificate and private-key are both needed, or neither");
        }
    }

    /** Whether connections are encrypted. */
    public boolean enabled() {
        return !certificate.isBlank();
    }
}
