package dev.parley.gateway.config;

import dev.parley.api.SettingsException;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What settings records check in their constructors; each names the setting and what would be right. */
final class Checks {

    private static final int MOST_NAMES = 16;

    private Checks() {}

    static void range(String setting, long value, long least, long most) {
        if (value < least || value > most) {
            throw new SettingsException(setting, value + " is not in " + least + ".." + most);
        }
    }

    /** Zero asks the system for any free port. */
    static void port(String setting, int value) {
        range(setting, value, 0, 65535);
    }

    static void range(String setting, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new SettingsException(
                    setting,
                    Scalars.write(value, false) + " is not in " + Scalars.write(least, false) + ".."
                            + Scalars.write(most, false));
        }
    }

    static void notBlank(String setting, String value) {
        if (value.isBlank()) {
            throw new SettingsException(setting, "must not be empty");
        }
    }

    /** At least one name, none twice. */
    static void names(String setting, List<String> names) {
        if (names.isEmpty()) {
            throw new SettingsException(setting, "must not be empty");
        }
        if (names.size() > MOST_NAMES) {
            throw new SettingsException(setting, "must not name more than " + MOST_NAMES);
        }
        for (int i = 0; i < names.size(); i++) {
            notBlank(setting, names.get(i));
            if (names.indexOf(names.get(i)) < i) {
                throw new SettingsException(setting, "names '" + Names.shown(names.get(i)) + "' twice");
            }
        }
    }

    static void oneOf(String setting, String value, List<String> allowed) {
        if (!allowed.contains(value)) {
            throw new SettingsException(
                    setting, "expected one of " + String.join(", ", allowed) + ", found '" + Names.shown(value) + "'");
        }
    }

    /** Empty asks for the address we listen on. */
    static void webOrEmpty(String setting, URI value) {
        if (!value.toString().isEmpty()) {
            web(setting, value);
        }
    }

    static void web(String setting, URI value) {
        boolean known = "http".equals(value.getScheme()) || "https".equals(value.getScheme());
        if (!known || value.getHost() == null) {
            throw new SettingsException(
                    setting,
                    "expected an address such as https://bot.example.com, found '" + Names.shown(value.toString())
                            + "'");
        }
    }
}
