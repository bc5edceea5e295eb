package dev.parley.gateway.flow.program;

import dev.parley.gateway.flow.model.Act;
import dev.parley.gateway.flow.model.Ask;
import dev.parley.gateway.flow.model.Assign;
import dev.parley.gateway.flow.model.Deed;
import dev.parley.gateway.flow.model.Fetch;
import dev.parley.gateway.flow.model.HangUp;
import dev.parley.gateway.flow.model.Jump;
import dev.parley.gateway.flow.model.Message;
import dev.parley.gateway.flow.model.Pause;
import dev.parley.gateway.flow.model.Play;
import dev.parley.gateway.flow.model.Repeat;
import dev.parley.gateway.flow.model.Return;
import dev.parley.gateway.flow.model.Run;
import dev.parley.gateway.flow.model.Say;
import dev.parley.gateway.flow.model.Send;
import dev.parley.gateway.flow.model.Step;
import dev.parley.gateway.flow.model.Talk;
import dev.parley.gateway.flow.model.Text;
import dev.parley.gateway.flow.model.Transfer;
import dev.parley.gateway.flow.model.Value;
import dev.parley.gateway.flow.model.When;
import java.util.stream.Collectors;

/** What a step does, in a few words. */
public final class Labels {

    private static final int LONGEST = 48;

    private Labels() {}

    /** Such as {@code ask: For how many people?}. */
    public static String of(Step step) {
        String condition =
                step.condition().map(it -> "if " + it.source() + ": ").orElse("");
        String what = what(step.deed());
        return shortened(condition + step.deed().verb() + (what.isEmpty() ? "" : ": " + what));
    }

    private static String what(Deed deed) {
        return switch (deed) {
            case Say say -> text(say.say());
            case Ask ask -> text(ask.open().orElse(ask.slots().getFirst().ask()));
            case Play play -> play.play().path().toString();
            case Pause pause -> pause.pause().toMillis() + " ms";
            case Message message -> message.record();
            case Assign assign -> String.join(", ", assign.set().map().keySet());
            case When when ->
                when.cases().stream().map(it -> it.condition().source()).collect(Collectors.joining(", "));
            case Repeat repeat -> repeat.repeat() + " times";
            case Jump jump -> jump.next().name();
            case Run run -> run.run();
            case Return it -> String.join(", ", it.results().map().keySet());
            case Fetch fetch ->
                fetch.fetch().method() + " " + fetch.fetch().service() + "/"
                        + text(fetch.fetch().path());
            case Act act -> act.action();
            case Talk talk -> talk.dialog();
            case Send send -> send.send();
            case Transfer transfer -> value(transfer.transfer());
            case HangUp hangUp -> hangUp.reason().map(Labels::text).orElse("");
        };
    }

    private static String value(Value value) {
        return switch (value) {
            case Value.Computed computed -> computed.expression().source();
            case Value.Written written -> text(written.text());
            case Value.Items _ -> "a list";
            case Value.Members _ -> "a map";
        };
    }

    /** A text as it is written, in its first variant. */
    static String text(Text text) {
        return text.variants().getFirst().pieces().stream()
                .map(piece -> switch (piece) {
                    case Text.Words words -> words.text();
                    case Text.Put put ->
                        "{" + put.expression().source()
                                + put.format().map(format -> " as " + format).orElse("") + "}";
                })
                .collect(Collectors.joining());
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST).strip() + "…";
    }
}
