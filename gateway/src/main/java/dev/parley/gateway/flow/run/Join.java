package dev.parley.gateway.flow.run;

/** Puts texts one behind the other. */
final class Join {

    private Join() {}

    static String texts(String first, String second) {
        return first.isBlank() ? second : second.isBlank() ? first : first + " " + second;
    }
}
