package dev.parley.gateway.flow.hear;

/**
 * The keys of {@code spelled}.
 *
 * @param length how many letters, digits and signs, such as {@code 4} or {@code 4..8}, within 1..32; default 1..32
 */
record SpelledSettings(String length) {

    static final int MOST = 32;
    static final SpelledSettings DEFAULTS = new SpelledSettings("1..32");

    SpelledSettings {
        Bounds.counts("length", length, MOST);
    }
}
