package dev.parley.gateway.cli;

import dev.parley.gateway.flow.test.Mismatch;
import java.io.PrintWriter;

/** How many tests passed and failed, and how many were left out, as it is told to people. */
final class TestTally {

    private final PrintWriter out;
    private int passed;
    private int failed;
    private int leftOut;

    TestTally(PrintWriter out) {
        this.out = out;
    }

    void passes() {
        passed++;
    }

    void fails(Mismatch why) {
        failed++;
        out.println(why);
        out.flush();
    }

    void leavesOut(int tests) {
        leftOut += tests;
    }

    boolean none() {
        return passed + failed + leftOut == 0;
    }

    boolean allPassed() {
        return failed == 0 && passed > 0;
    }

    /** @param others for what those are that were left out, such as {@code for text alone} */
    String summary(String others) {
        String rest = leftOut == 0 ? "." : ", " + leftOut + " " + others + ".";
        return Wording.count(passed, "test") + " passed, " + failed + " failed" + rest;
    }
}
