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
        super(placed(location, message), cause);
    }

    /** What is wrong with an expression says its place already. */
    private static String placed(Location location, String message) {
        return message.startsWith(location.source() + ":") ? message : location + ": " + message;
    }
}
