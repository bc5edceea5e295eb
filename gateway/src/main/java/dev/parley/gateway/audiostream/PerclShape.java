package dev.parley.gateway.audiostream;

/**
 * How {@code AudioStream} is written. FreeClimb's guide and its OpenAPI description differ; which of them the platform
 * goes by is not stated.
 *
 * @param location how the server's address is written
 * @param metadata the key of the metadata
 */
public record PerclShape(Location location, Metadata metadata) {

    /** As the guide has it. */
    public static final PerclShape GUIDE = new PerclShape(Location.OBJECT, Metadata.LOWER_CASE);

    /** As the OpenAPI description has it. */
    public static final PerclShape OPEN_API = new PerclShape(Location.STRING, Metadata.CAMEL_CASE);

    /** How the server's address is written. */
    public enum Location {
        /** <code>{"uri": "https://..."}</code>. */
        OBJECT,
        /** {@code "https://..."}. */
        STRING
    }

    /** The key of the metadata. */
    public enum Metadata {
        LOWER_CASE("metadata"),
        CAMEL_CASE("metaData");

        private final String key;

        Metadata(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }
}
