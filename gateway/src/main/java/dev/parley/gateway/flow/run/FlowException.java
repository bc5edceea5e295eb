package dev.parley.gateway.flow.run;

import dev.parley.gateway.config.Location;
import org.jspecify.annotations.Nullable;

/** A flow cannot go on. The message says where and why, and quotes no value. */
public final class FlowException extends Exception {

    private static final long serialVersionUID = 1;

    FlowException(Location location, String message) {
        this(location, message, null);
    }

    FlowException(Location location, String message, @Nullable Throwable cause) {
        super(location + ": " + message, cause);
    }
}
