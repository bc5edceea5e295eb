package dev.parley.gateway.flow.model;

import java.util.regex.Pattern;

/** Where calls can be handed to: what numbers and addresses look like. */
public final class Destination {

    private static final Pattern NUMBER = Pattern.compile("\\+[1-9]\\d{1,14}");
    private static final String ADDRESS = "https://";

    private Destination() {}

    /** Whether it is an E.164 number. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** Whether it begins as an address does that takes calls over. */
    public static boolean isAddress(String text) {
        return text.startsWith(ADDRESS);
    }
}
