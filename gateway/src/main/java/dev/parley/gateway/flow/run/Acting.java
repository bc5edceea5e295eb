package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.model.Act;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Runs actions of plugins. */
final class Acting {

    private Acting() {}

    static int act(Spot spot, Act act) throws Exception {
        Optional<Actions.Action> action = spot.parts().outside().actions().named(act.action());
        if (action.isEmpty()) {
            return spot.failed("there is no action '" + act.action() + "'", null);
        }
        Map<String, Object> arguments = new LinkedHashMap<>();
        spot.making().values(act.with(), spot.variables()).forEach((name, value) -> {
            if (value != null) {
                arguments.put(name, value);
            }
        });
        @Nullable Object answer;
        try (Meanwhile _ = Meanwhile.begin(spot, act.meanwhile(), act.music())) {
            answer = inTime(
                    () -> {
                        Object made = action.get()
                                .run(
                                        Collections.unmodifiableMap(arguments),
                                        spot.line().call());
                        return act.save().map().isEmpty() ? null : Plain.inward(made);
                    },
                    act.timeout());
        } catch (TimeoutException late) {
            return spot.failed("the action " + act.action() + " took too long", late);
        } catch (ExecutionException failure) {
            return spot.failed("the action " + act.action() + " failed", failure.getCause());
        } finally {
            spot.course().bounds().waited();
        }
        spot.save(act.save(), spot.variables().answering(answer));
        return spot.next();
    }

    /** On a thread of its own, which is interrupted when the time is over or the call ends. */
    private static @Nullable Object inTime(Callable<@Nullable Object> work, Duration longest)
            throws InterruptedException, ExecutionException, TimeoutException {
        FutureTask<@Nullable Object> task = new FutureTask<>(work);
        Thread.ofVirtual().name("flow-action").start(task);
        try {
            return task.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            task.cancel(true);
        }
    }
}
