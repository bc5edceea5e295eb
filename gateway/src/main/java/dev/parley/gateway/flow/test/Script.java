package dev.parley.gateway.flow.test;

import dev.parley.gateway.flow.text.Caller;
import dev.parley.gateway.flow.text.Ending;
import dev.parley.gateway.flow.text.Turn;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The caller of a test, who goes by its lines, and looks whether those hold that are not theirs. */
final class Script implements Caller {

    private final TestFile.Test test;
    private final Transcript transcript;
    private final Expectations expectations;

    private int position;
    private Optional<Mismatch> mismatch = Optional.empty();

    /** What the bot says, as far as the caller hears it before they come in. */
    private Optional<String> over = Optional.empty();

    Script(TestFile.Test test, Transcript transcript, Expectations expectations) {
        this.test = test;
        this.transcript = transcript;
        this.expectations = expectations;
    }

    /** The first line that does not hold. */
    Optional<Mismatch> mismatch() {
        return mismatch;
    }

    @Override
    public Turn next() {
        boolean comesIn = over.isPresent() && transcript.interrupted(over.get());
        over = Optional.empty();
        Optional<Line.Deed> deed = advance().filter(it -> comesIn || it.during().isEmpty() || waited(it));
        transcript.turn();
        return deed.map(Script::turn).orElseGet(Turn.HangsUp::new);
    }

    /** Who wants to come in, but hears the words not, has waited in vain. */
    private boolean waited(Line.Deed deed) {
        fail(deed, "the bot did not say \"" + deed.during().orElse("") + "\"");
        return false;
    }

    private static Turn turn(Line.Deed deed) {
        return switch (deed) {
            case Line.Caller caller -> new Turn.Says(caller.words(), caller.sure());
            case Line.Presses presses -> new Turn.Presses(presses.keys());
            case Line.Silent _ -> new Turn.Silent();
            case Line.HangsUp _ -> new Turn.HangsUp();
        };
    }

    /** Looks at the lines before what the caller does next; empty if that is nothing more. */
    private Optional<Line.Deed> advance() {
        List<Line> lines = test.lines();
        while (position < lines.size() && mismatch.isEmpty()) {
            Line line = lines.get(position);
            if (line instanceof Line.Deed deed) {
                position++;
                return Optional.of(deed);
            } else if (line instanceof Line.Ends && coming().isEmpty()) {
                // Who has nothing more to say hangs up; how it ended is looked at then.
                return Optional.empty();
            }
            position++;
            expectations.check(line).ifPresent(wrong -> fail(line, wrong));
        }
        return Optional.empty();
    }

    private Optional<Line.Deed> coming() {
        return test.lines().subList(position, test.lines().size()).stream()
                .filter(Line.Deed.class::isInstance)
                .map(Line.Deed.class::cast)
                .findFirst();
    }

    private void fail(Line line, String wrong) {
        mismatch = Optional.of(new Mismatch(line.location(), test.name(), wrong, transcript.last()));
    }

    @Override
    public OptionalInt during(String text, int from) {
        Optional<String> words = mismatch.isPresent() ? Optional.empty() : coming().flatMap(Line.Deed::during);
        OptionalInt end = words.map(it -> Wording.find(it, text, from)).orElse(OptionalInt.empty());
        over = end.isPresent() ? Optional.of(text.substring(0, end.getAsInt())) : Optional.empty();
        return end;
    }

    @Override
    public boolean presses(String key) {
        boolean does = position < test.lines().size()
                && test.lines().get(position) instanceof Line.Presses presses
                && presses.keys().equals(key);
        position += does ? 1 : 0;
        return does;
    }

    /** The call is over: looks at the lines that are left. */
    void end(Ending ending) {
        boolean told = test.lines().stream().anyMatch(Line.Ends.class::isInstance);
        for (; position < test.lines().size() && mismatch.isEmpty(); position++) {
            Line line = test.lines().get(position);
            expectations.check(line).ifPresent(wrong -> fail(line, wrong));
        }
        if (mismatch.isEmpty() && !told && Endings.how(ending) == Line.How.FAILED) {
            mismatch = Optional.of(new Mismatch(
                    test.location(), test.name(), "the call failed: " + Endings.reason(ending), transcript.last()));
        }
    }
}
