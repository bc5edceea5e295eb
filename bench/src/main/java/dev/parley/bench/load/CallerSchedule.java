package dev.parley.bench.load;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** When each call's next frame is due: 20 groups of calls, a millisecond apart, and one timer for all. On one thread only. */
final class CallerSchedule {

    private static final int GROUPS = 20;
    private static final long STEP_NANOS = 1_000_000;

    /** Steps after a pause until what was said then has come back. */
    private static final int SETTLING = 200;

    private final List<List<LoadCall>> groups = new ArrayList<>();
    private final Histogram lateness = new Histogram(3);
    private final CallerTimes times = new CallerTimes();
    private final long origin;
    private Runnable settled = () -> {};
    private long silentUntil = -1;
    private long step;
    private int nextGroup;

    /** @param origin when the first frame is due, by {@link System#nanoTime} */
    CallerSchedule(long origin) {
        this.origin = origin;
        for (int i = 0; i < GROUPS; i++) {
            groups.add(new ArrayList<>());
        }
    }

    /** What all calls measure. */
    CallerTimes times() {
        return times;
    }

    void add(LoadCall call) {
        groups.get(nextGroup++ % GROUPS).add(call);
    }

    /**
     * No call sends anything for a time, so that what waits on its way is heard.
     *
     * @param then is run when all calls have gone on for 200 ms
     */
    void pause(int millis, Runnable then) {
        silentUntil = step + millis;
        settled = then;
    }

    /** Has the calls send all that is due by now. */
    void advance(long now) {
        while (origin + step * STEP_NANOS <= now) {
            lateness.recordValue((now - origin - step * STEP_NANOS) / 1000);
            long at = step++;
            if (at < silentUntil) {
                continue;
            }
            if (at == silentUntil) {
                groups.forEach(group -> group.forEach(LoadCall::paused));
            } else if (at == silentUntil + SETTLING) {
                settled.run();
            }
            List<LoadCall> due = groups.get((int) (at % GROUPS));
            boolean gone = false;
            for (int i = 0; i < due.size(); i++) {
                due.get(i).frame();
                gone |= due.get(i).over();
            }
            if (gone) {
                due.removeIf(LoadCall::over);
            }
        }
    }

    void measure() {
        lateness.reset();
        times.reset();
    }

    /** The figures so far. */
    CallerReport report() {
        long calls = groups.stream().flatMap(List::stream).filter(LoadCall::up).count();
        return times.report((int) calls, lateness);
    }

    void end() {
        groups.forEach(group -> {
            group.forEach(LoadCall::hangUp);
            group.clear();
        });
    }
}
