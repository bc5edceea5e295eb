package dev.parley.gateway.config;

/** A value that must not be shown: its text form is {@code ***}. */
public final class Secret {

    /** No secret at all. */
    public static final Secret NONE = new Secret("");

    private final String value;

    public Secret(String value) {
        this.value = value;
    }

    /** The secret itself. */
    public String reveal() {
        return value;
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret secret && secret.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /** {@code ***}; empty if there is no secret. */
    @Override
    public String toString() {
        return isEmpty() ? "" : "***";
    }
}
