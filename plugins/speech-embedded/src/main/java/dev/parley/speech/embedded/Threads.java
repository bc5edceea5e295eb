package dev.parley.speech.embedded;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Fixed pools of daemon threads that see the plugin's classes. */
final class Threads {

    private Threads() {}

    /** A pool that takes any number of tasks, and drops those that come after its end. */
    static ExecutorService pool(String name, int threads) {
        return pool(name, threads, new LinkedBlockingQueue<>(), new ThreadPoolExecutor.DiscardPolicy());
    }

    /** A pool that refuses tasks once so many wait. */
    static ExecutorService bounded(String name, int threads, int waiting) {
        return pool(name, threads, new LinkedBlockingQueue<>(waiting), new ThreadPoolExecutor.AbortPolicy());
    }

    private static ExecutorService pool(
            String name, int threads, BlockingQueue<Runnable> queue, RejectedExecutionHandler whenFull) {
        ThreadFactory factory = task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            // MaryTTS finds its parts by the thread's class loader.
            thread.setContextClassLoader(Threads.class.getClassLoader());
            return thread;
        };
        return new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, queue, factory, whenFull);
    }
}
