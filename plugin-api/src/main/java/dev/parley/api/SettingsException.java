package dev.parley.api;

/** Thrown by a factory whose settings have the right types but cannot work together or name something that is not there. */
public final class SettingsException extends RuntimeException {

    private final String setting;

    /**
     * @param setting the name of the setting at fault, in kebab-case; empty where no single one is
     * @param message what is wrong and what would be right, for the person who wrote the configuration
     */
    public SettingsException(String setting, String message) {
        super(message);
        this.setting = setting;
    }

    /** The name of the setting at fault, in kebab-case; empty where no single one is. */
    public String setting() {
        return setting;
    }
}
