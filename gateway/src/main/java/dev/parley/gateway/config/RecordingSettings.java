package dev.parley.gateway.config;

/**
 * Whether calls are recorded.
 *
 * @param enabled default true
 */
public record RecordingSettings(boolean enabled) {

    public static final RecordingSettings DEFAULTS = new RecordingSettings(true);
}
