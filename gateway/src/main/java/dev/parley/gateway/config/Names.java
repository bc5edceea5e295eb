package dev.parley.gateway.config;

import java.util.Locale;

/** How settings are called: {@code maxSilence} in Java, {@code max-silence} in YAML, {@code MAX_SILENCE} in the environment. */
final class Names {

    private static final int LONGEST_SHOWN = 60;

    private Names() {}

    /** The YAML key of a record's component. */
    static String kebab(String component) {
        return component.replaceAll("([a-z0-9])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
    }

    /** The YAML value that stands for an enum's constant. */
    static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The part of an environment variable's name that stands for a key. */
    static String environment(String key) {
        return key.toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_');
    }

    /** The path of a setting below another; the outermost path is empty. */
    static String join(String path, String key) {
        return path.isEmpty() ? shown(key) : path + "." + shown(key);
    }

    /** Something a user wrote, short enough for a message. */
    static String shown(String written) {
        String line = written.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }
}
