package dev.parley.gateway.flow.hear;

/**
 * The keys of {@code digits}.
 *
 * @param length how many, such as {@code 4} or {@code 4..8}, within 1..32; default 1..32
 */
record DigitsSettings(String length) {

    static final int MOST = 32;
    static final DigitsSettings DEFAULTS = new DigitsSettings("1..32");

    DigitsSettings {
        Bounds.counts("length", length, MOST);
    }
}
