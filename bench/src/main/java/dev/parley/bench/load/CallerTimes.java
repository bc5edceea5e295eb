package dev.parley.bench.load;

import org.HdrHistogram.Histogram;

/** What all callers of a process measure together, in microseconds. On the callers' loop only. */
final class CallerTimes {

    private final Histogram delay = new Histogram(3);
    private final Histogram pacing = new Histogram(3);
    private long framesSent;
    private long framesHeard;
    private long gaps;
    private long turns;
    private long unanswered;
    private long failed;

    void reset() {
        delay.reset();
        pacing.reset();
        framesSent = 0;
        framesHeard = 0;
        gaps = 0;
        turns = 0;
        unanswered = 0;
        failed = 0;
    }

    /** How long what the caller waited for has taken. */
    void delay(long nanos) {
        delay.recordValue(Math.max(0, nanos / 1000));
    }

    /** By how much a piece of a prompt was off its time. */
    void pacing(long nanos) {
        pacing.recordValue(Math.abs(nanos) / 1000);
    }

    void frameSent() {
        framesSent++;
    }

    void heard() {
        framesHeard++;
    }

    void gap() {
        gaps++;
    }

    void turn(boolean answered) {
        turns++;
        unanswered += answered ? 0 : 1;
    }

    void failed() {
        failed++;
    }

    CallerReport report(int calls, Histogram lateness) {
        return new CallerReport(
                calls,
                framesSent,
                framesHeard,
                gaps,
                turns,
                unanswered,
                failed,
                Spread.of(delay),
                Spread.of(pacing),
                Spread.of(lateness));
    }
}
