package dev.parley.gateway.route;

/**
 * What became of one route in the choice for a call.
 *
 * @param route the route
 * @param chosen whether the call gets it; true for one route at most
 * @param reason why, or why not
 */
public record Verdict(Route route, boolean chosen, String reason) {

    /** One line, such as {@code routes.1 to +15550000002 -> faq: taken, to matches exactly}. */
    @Override
    public String toString() {
        String from = route.written().from().map(number -> " from " + number).orElse("");
        return "routes." + route.index() + " to " + route.written().to() + from + " -> " + route.dialog() + ": "
                + (chosen ? "taken, " : "not taken, ") + reason;
    }
}
