package dev.parley.gateway.flow.read;

import java.util.regex.Pattern;

/** How steps and parts may be called. */
final class Names {

    static final String RULE = "expected a name of letters, digits, dashes and _, 64 at most";

    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}0-9_-]{0,63}");

    private Names() {}

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }
}
