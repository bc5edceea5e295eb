package dev.parley.gateway.flow;

import dev.parley.gateway.config.Problem;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every second whether flows have changed, and says what became of it. It asks the file system rather than being told:
 * that works on network shares and in containers, too.
 */
public final class FlowWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(FlowWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Flows flows;
    private final Consumer<FlowState> news;
    private final Map<String, List<Problem>> known = new HashMap<>();
    private final Thread thread;
    private boolean broken;

    private FlowWatch(Flows flows, Consumer<FlowState> news) {
        this.flows = flows;
        this.news = news;
        flows.states().forEach(state -> known.put(state.name(), state.problems()));
        this.thread = Thread.ofVirtual().name("flows").unstarted(this::watch);
    }

    /**
     * Begins to look.
     *
     * @param news gets each flow whose file has changed for the better or the worse, on the watching thread
     */
    public static FlowWatch start(Flows flows, Consumer<FlowState> news) {
        FlowWatch watch = of(flows, news);
        watch.thread.start();
        return watch;
    }

    /** One that does not look by itself. */
    static FlowWatch of(Flows flows, Consumer<FlowState> news) {
        return new FlowWatch(flows, news);
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(PAUSE);
                look();
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    void look() {
        try {
            if (flows.reload()) {
                tell(flows.states());
            }
            broken = false;
        } catch (RuntimeException | StackOverflowError failure) {
            // Whatever a file has done to us, calls and the next look go on.
            if (!broken) {
                log.warn("flows cannot be read; calls get them as they were", failure);
            }
            broken = true;
        }
    }

    private void tell(List<FlowState> states) {
        log.info("flows have changed; new calls get them as they are now");
        flows.languageProblems().forEach(problem -> log.warn("languages stay as they were: {}", problem));
        for (FlowState state : states) {
            List<Problem> before = known.put(state.name(), state.problems());
            if (before == null || !before.equals(state.problems())) {
                news.accept(state);
                if (state.isUp()) {
                    log.info("the flow {} is right", state.name());
                } else {
                    log.warn("the flow {} is wrong; calls get it as it was before", state.name());
                    state.problems().forEach(problem -> log.warn("{}", problem));
                }
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
