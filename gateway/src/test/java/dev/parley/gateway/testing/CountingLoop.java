package dev.parley.gateway.testing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** A loop that counts the bytes that its tasks allocate; what moves time on does not count. */
public final class CountingLoop extends VirtualLoop {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private long allocated;

    /** Bytes allocated so far. */
    public long allocated() {
        return allocated;
    }

    /** Runs something now, on the loop's thread. */
    @Override
    public void run(Runnable task) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        task.run();
        allocated += THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
