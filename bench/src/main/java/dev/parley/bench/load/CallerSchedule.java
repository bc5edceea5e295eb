package dev.parley.bench.load;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** When each call's next frame is due: 20 groups of calls, a millisecond apart, and one timer for all. On its loop only. */
final class CallerSchedule {

    private static final int GROUPS = 20;
    private static final long STEP_NANOS = 1_000_000;

    private final List<List<LoadCall>> groups = new ArrayList<>();
    private final Histogram lateness = new Histogram(3);
    private final CallerTimes times = new CallerTimes();
    private long step;
    private final long origin = System.nanoTime();
    private int nextGroup;

    CallerSchedule(EventLoop loop) {
        for (int i = 0; i < GROUPS; i++) {
            groups.add(new ArrayList<>());
        }
        var _ = loop.scheduleAtFixedRate(this::advance, 1, 1, TimeUnit.MILLISECONDS);
    }

    /** What all calls measure. */
    CallerTimes times() {
        return times;
    }

    void add(LoadCall call) {
        groups.get(nextGroup++ % GROUPS).add(call);
    }

    private void advance() {
        long now = System.nanoTime();
        while (origin + step * STEP_NANOS <= now) {
            lateness.recordValue((now - origin - step * STEP_NANOS) / 1000);
            List<LoadCall> due = groups.get((int) (step++ % GROUPS));
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
        int calls = groups.stream().mapToInt(List::size).sum();
        return times.report(calls, lateness);
    }

    void end() {
        groups.forEach(group -> {
            group.forEach(LoadCall::hangUp);
            group.clear();
        });
    }
}
