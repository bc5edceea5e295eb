package dev.parley.gateway.flow.test;

import dev.parley.gateway.flow.run.Outside;
import dev.parley.gateway.flow.run.Parts;
import dev.parley.gateway.flow.run.Pauses;
import dev.parley.gateway.flow.run.Present;
import dev.parley.gateway.flow.run.Watcher;
import dev.parley.gateway.flow.text.Caller;
import dev.parley.gateway.flow.text.Ending;
import dev.parley.gateway.flow.text.Screen;
import java.time.Instant;

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
        Outside outside = around.outside();
        Present present = around.present();
        return around.withOutside(new Outside(outside.services(), stubs, outside.dialogs(), outside.transferring()))
                .withUsual(around.usual().withSettings(given.settings()))
                .withPresent(new Present(_ -> 0, present.time(), present.pauses(), seen));
    }

    /** The call is over. */
    public TestRun.Result end(Ending ending) {
        script.end(ending);
        return new TestRun.Result(test, script.mismatch(), transcript.all());
    }
}
