package dev.parley.gateway.flow.expr;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** What an expression sees when it is evaluated. Nobody changes it meanwhile. */
public interface Scope {

    /** The value of a variable, as its {@link dev.parley.gateway.flow.model.Kind} has it; null if it is nothing, or not set. */
    @Nullable
    Object value(String name);

    /** Whether a variable has been set, were it to nothing. */
    boolean isSet(String name);

    /** The present, in the flow's time zone. */
    ZonedDateTime now();
}
