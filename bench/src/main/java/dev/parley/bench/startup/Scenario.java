package dev.parley.bench.startup;

import java.util.Locale;

/** What is started and called. */
enum Scenario {
    /** Plays back what it hears; no engine is asked for. */
    ECHO("bench/conf/echo", "+15550000200", false),

    /** Asks with the embedded voice, and hears with the embedded model. */
    EMBEDDED("bench/conf", "+15550000201", true);

    private final String conf;
    private final String number;
    private final boolean words;

    Scenario(String conf, String number, boolean words) {
        this.conf = conf;
        this.number = number;
        this.words = words;
    }

    /** The folder of the configuration, in that of the project. */
    String conf() {
        return conf;
    }

    /** Who is called. */
    String number() {
        return number;
    }

    /** Whether the bot is told something, and when it hears it is measured. */
    boolean words() {
        return words;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
