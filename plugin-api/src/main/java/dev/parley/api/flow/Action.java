package dev.parley.api.flow;

import dev.parley.api.call.CallInfo;
import java.util.Map;

/**
 * Something that call flows have done, by {@code action: NAME}: looking something up, writing something down. One action
 * serves many calls at once.
 *
 * {@snippet :
 * Action weather = (arguments, call) -> {
 *     String town = (String) arguments.get("town");
 *     return Map.of("degrees", stations.degreesIn(town), "dry", true);
 * };
 * }
 *
 * <p>Values, both ways, are {@link String}, {@link Boolean}, {@link Long}, {@link Double} (amounts of money, too),
 * {@link java.time.LocalDate}, {@link java.time.LocalTime}, {@link java.time.ZonedDateTime}, {@link java.time.Duration}, and
 * lists and maps of these. What a service left empty is null within such a list or map.
 */
@FunctionalInterface
public interface Action {

    /**
     * Does it, for one call. May block: it runs on a virtual thread of its own, with the plugin's class loader as the thread's,
     * and is interrupted when the step's {@code timeout} (5 s unless the flow says otherwise) is over or the call ends. What it
     * returns then is dropped.
     *
     * @param arguments what the flow gives with {@code with}, without what is empty; unmodifiable. They may be secret: do not
     *     log them
     * @param call the call that it is done for
     * @return the results, {@code answer} in the flow's {@code save}; other whole numbers than {@link Long} become one, other
     *     numbers {@link Double}, and what is of no kind above its text. The step fails if the variables that are made of them
     *     would be larger than 64 KiB as JSON, or deeper than 32 levels
     * @throws Exception if it did not work: the flow goes on with the step's {@code failed}; if it has none, the call ends
     *     with an apology
     */
    Map<String, Object> run(Map<String, Object> arguments, CallInfo call) throws Exception;
}
