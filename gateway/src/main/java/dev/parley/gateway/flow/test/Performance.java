package dev.parley.gateway.flow.test;

import dev.parley.gateway.flow.run.Parts;
import dev.parley.gateway.flow.run.Pauses;
import dev.parley.gateway.flow.run.Watcher;
import dev.parley.gateway.flow.text.Caller;
import dev.parley.gateway.flow.text.Ending;
import dev.parley.gateway.flow.text.Screen;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A test in play: its caller, what is seen of the conversation, and what comes of it. On one thread, but for {@link #stubs} and
 * what {@link #parts} has.
 */
public final class Performance {

    /** The number of callers who have none of their own. */
    public static final String CALLER = "+15550009999";

    private final TestFile.Test test;
    private final Given given;
    private final Stubs stubs;
    private final Seen seen;
    private final Transcript transcript;
    private final Script script;

    /**
     * @param start when the conversation begins, for who watches it
     * @param pauses lets the time pass that answers of services take
     * @param watcher is told what the flow does
     */
    public Performance(TestFile file, TestFile.Test test, Instant start, Pauses pauses, Watcher watcher) {
        this.test = test;
        this.given = file.given(test);
        this.stubs = new Stubs(given, pauses);
        this.seen = new Seen(watcher);
        this.transcript = new Transcript(start);
        this.script = new Script(test, transcript, new Expectations(transcript, stubs, seen));
    }

    /** What the conversation finds around it. */
    public Given given() {
        return given;
    }

    /** Services and actions that answer as written. */
    public Stubs stubs() {
        return stubs;
    }

    /** Who goes by the lines of the test. */
    public Caller caller() {
        return script;
    }

    /** Where the conversation is seen. */
    public Screen screen() {
        return transcript;
    }

    /** The bot has understood something else than was said. */
    public void understood(String words) {
        transcript.understood(words);
    }

    /** What the flow finds, but for services, time and transfers. */
    public Parts parts(Parts around) {
        Map<String, Object> settings = new LinkedHashMap<>(around.settings());
        settings.putAll(given.settings());
        return around.withActions(stubs)
                .withSettings(settings)
                .withChance(_ -> 0)
                .withWatcher(seen);
    }

    /** The call is over. */
    public TestRun.Result end(Ending ending) {
        script.end(ending);
        return new TestRun.Result(test, script.mismatch(), transcript.all());
    }
}
