package dev.parley.gateway.flow.run;

/** How often a question was asked in vain, and whether that was too often. */
final class Tries {

    private static final int MOST_CORRECTIONS = 10;

    private final int most;
    private int rounds;
    private int corrections;
    private boolean failed;

    /** @param most how often it is asked, unless a slot says otherwise */
    Tries(int most) {
        this.most = most;
    }

    boolean haveFailed() {
        return failed;
    }

    void fail() {
        failed = true;
    }

    /** A slot was asked for in vain. */
    void fail(Wanted wanted) {
        wanted.fail();
        failed |= wanted.failures() >= wanted.slot().tries().orElse(most);
    }

    /** All were confirmed in vain. */
    void failRound() {
        rounds++;
        failed |= rounds >= most;
    }

    /** A round brought a correction: in vain it was not, but nobody corrects for ever. */
    void corrected() {
        corrections++;
        failed |= corrections > MOST_CORRECTIONS;
    }
}
