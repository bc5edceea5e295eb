package dev.parley.api.dialog;

import java.net.URI;

/** Where a call goes when the dialog leaves it. */
public sealed interface HandOver {

    /** The carrier asks this address for its next commands (PerCL {@code Redirect}). */
    record Redirect(URI actionUrl) implements HandOver {}

    /**
     * The carrier dials somebody and connects the caller (PerCL {@code OutDial}).
     *
     * @param destination the number to dial, E.164
     * @param callingNumber the number to show; empty for the one the caller dialled
     */
    record OutDial(String destination, String callingNumber) implements HandOver {}
}
