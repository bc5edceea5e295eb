package dev.parley.gateway.flow.hear;

/**
 * The keys of {@code number}.
 *
 * @param range which numbers are taken, such as {@code 0..10}; default any
 * @param decimals whether numbers with decimals are taken; default false
 */
record NumberSettings(String range, boolean decimals) {

    static final NumberSettings DEFAULTS = new NumberSettings("", false);

    NumberSettings {
        Bounds.parse("range", range);
    }
}
