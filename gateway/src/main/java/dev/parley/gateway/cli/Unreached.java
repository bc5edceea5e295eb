package dev.parley.gateway.cli;

import dev.parley.gateway.flow.test.Given;
import java.util.HashMap;
import java.util.Map;

/** The numbers that nobody answers in a test. */
final class Unreached {

    private Unreached() {}

    /** Each with FreeClimb's word for why. */
    static Map<String, String> of(Given given) {
        Map<String, String> unreached = new HashMap<>();
        given.transfers().forEach((number, what) -> {
            switch (what) {
                case ANSWERED -> {}
                case BUSY -> unreached.put(number, "busy");
                case NO_ANSWER -> unreached.put(number, "noAnswer");
                case FAILED -> unreached.put(number, "failed");
            }
        });
        return unreached;
    }
}
