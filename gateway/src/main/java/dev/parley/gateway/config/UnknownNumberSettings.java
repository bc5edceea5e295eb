package dev.parley.gateway.config;

/**
 * What a call to a number without a route gets.
 *
 * @param action refuse it, hang up, or say a text and hang up; default refuse
 * @param reason why, told to the carrier when it is refused or hung up
 * @param text what the caller hears with {@code say}
 */
public record UnknownNumberSettings(Action action, String reason, String text) {

    /** The PerCL command that answers. */
    public enum Action {
        REJECT,
        HANGUP,
        SAY
    }

    public static final UnknownNumberSettings DEFAULTS = new UnknownNumberSettings(
            Action.REJECT, "number not in service", "This number is not in service. Goodbye.");

    public UnknownNumberSettings {
        if (action == Action.SAY) {
            Checks.notBlank("text", text);
        }
    }
}
