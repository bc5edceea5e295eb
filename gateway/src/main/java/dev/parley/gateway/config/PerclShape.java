package dev.parley.gateway.config;

import java.util.List;

/**
 * How PerCL's AudioStream command is written: FreeClimb's guide and its OpenAPI description differ.
 *
 * @param location {@code {"location": {"uri": ...}}} (guide, default) or {@code {"location": ...}} (OpenAPI)
 * @param metadataKey {@code metadata} (guide, default) or {@code metaData} (OpenAPI)
 */
public record PerclShape(LocationShape location, String metadataKey) {

    /** What {@code location} is. */
    public enum LocationShape {
        OBJECT,
        STRING
    }

    public static final PerclShape DEFAULTS = new PerclShape(LocationShape.OBJECT, "metadata");

    public PerclShape {
        Checks.oneOf("metadata-key", metadataKey, List.of("metadata", "metaData"));
    }
}
