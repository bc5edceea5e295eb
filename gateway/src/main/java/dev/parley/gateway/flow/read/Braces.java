package dev.parley.gateway.flow.read;

/** Finds where an expression within a text ends, and where its format begins. */
final class Braces {

    /** What stands before a format. CEL keeps the word for itself, so that no expression has it. */
    static final String AS = " as ";

    private Braces() {}

    /** The index of the brace that closes the one at an index; -1 if none does. */
    static int end(String text, int open) {
        int depth = 0;
        char quote = 0;
        for (int i = open; i < text.length(); i++) {
            char character = text.charAt(i);
            if (quote != 0) {
                if (character == '\\') {
                    i++;
                } else if (character == quote) {
                    quote = 0;
                }
            } else if (character == '\'' || character == '"') {
                quote = character;
            } else if (character == '{') {
                depth++;
            } else if (character == '}' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** The index of the format's {@link #AS} in what stands between braces; -1 if there is none. */
    static int format(String inside) {
        int at = inside.lastIndexOf(AS);
        boolean inQuotes = at >= 0 && (inside.indexOf('\'', at) >= 0 || inside.indexOf('"', at) >= 0);
        return inQuotes ? -1 : at;
    }
}
