package dev.parley.gateway.call;

/** Another failure as the log may have it: what it is and where it came from, but not its message, which may quote the caller. */
final class WordlessFailure extends Exception {

    private WordlessFailure(Throwable failure, int causes) {
        super(
                failure.getClass().getName(),
                failure.getCause() == null || causes == 0 ? null : new WordlessFailure(failure.getCause(), causes - 1),
                false,
                true);
        setStackTrace(failure.getStackTrace());
    }

    static WordlessFailure of(Throwable failure) {
        return new WordlessFailure(failure, 10);
    }

    /** The other failure's name stands for both. */
    @Override
    @SuppressWarnings("OverrideThrowableToString")
    public String toString() {
        return String.valueOf(getMessage());
    }
}
