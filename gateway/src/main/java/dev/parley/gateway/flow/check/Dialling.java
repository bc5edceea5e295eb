package dev.parley.gateway.flow.check;

import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Destination;
import dev.parley.gateway.flow.model.Expression;
import dev.parley.gateway.flow.model.Flow;
import dev.parley.gateway.flow.model.Run;
import dev.parley.gateway.flow.model.Step;
import dev.parley.gateway.flow.model.Text;
import dev.parley.gateway.flow.model.Transfer;
import dev.parley.gateway.flow.model.Value;
import dev.parley.gateway.flow.program.Graph;
import java.util.Map;
import java.util.Set;

/** Lets nobody dial at the operator's expense: what callers say or key in never becomes a number. */
final class Dialling {

    /** What a caller may show to whom is called. */
    private static final Set<String> OWN_NUMBERS = Set.of("caller", "call.from");

    private final Origins origins;
    private final Problems problems;

    private Dialling(Origins origins, Problems problems) {
        this.origins = origins;
        this.problems = problems;
    }

    static void check(Graph graph, Map<String, Flow> flows, Problems problems) {
        Dialling check = new Dialling(new Origins(graph, flows), problems);
        for (Step step : graph.steps()) {
            switch (step.deed()) {
                case Transfer transfer -> check.transfer(transfer);
                case Run run -> check.run(run);
                default -> {}
            }
        }
    }

    private void transfer(Transfer transfer) {
        written(transfer.transfer(), "transfer");
        refuse(transfer.transfer(), Set.of());
        transfer.showing().ifPresent(value -> {
            written(value, "showing");
            refuse(value, OWN_NUMBERS);
        });
        if (isAddress(transfer.transfer()) && !transfer.branches().isEmpty()) {
            problems.report(
                    transfer.transfer().location(),
                    "an address takes the call over, and nothing comes back: take out "
                            + String.join(", ", transfer.branches().keySet()));
        }
    }

    /** Settings of the other flow that it dials, or shows to whom it dials. */
    private void run(Run run) {
        Set<String> dialled = origins.used(run.run(), Purpose.DIALLED);
        Set<String> shown = origins.used(run.run(), Purpose.SHOWN);
        run.with().map().forEach((name, value) -> {
            if (dialled.contains(name)) {
                refuse(value, Set.of());
            } else if (shown.contains(name)) {
                refuse(value, OWN_NUMBERS);
            }
        });
    }

    private void refuse(Value value, Set<String> permitted) {
        Mentioned.expressions(value).forEach(expression -> refuse(expression, permitted));
    }

    private void refuse(Expression expression, Set<String> permitted) {
        for (String name : Mentioned.in(expression)) {
            if (origins.unsafe().contains(name) && !permitted.contains(name)) {
                problems.report(
                        expression.location(),
                        "'" + name + "' is or has what the caller says or keys in, which is not dialled;"
                                + " let them choose among options, or give a number a range of at most 1000");
            }
        }
    }

    private void written(Value value, String key) {
        boolean isThere = value.location().line() > 0;
        if (isThere && value instanceof Value.Written text && text.text().puts().isEmpty()) {
            String number = words(text.text());
            if (!Destination.isNumber(number) && !Destination.isAddress(number)) {
                problems.report(
                        value.location(),
                        key + ": expected a number such as +15550000009"
                                + (key.equals("transfer") ? ", or an https address" : "") + ", found '" + number
                                + "'");
            }
        }
    }

    private static boolean isAddress(Value value) {
        return value instanceof Value.Written text && Destination.isAddress(words(text.text()));
    }

    /** The words with which a text begins. */
    private static String words(Text text) {
        return text.variants().getFirst().pieces().stream()
                .limit(1)
                .filter(Text.Words.class::isInstance)
                .map(it -> ((Text.Words) it).text())
                .findFirst()
                .orElse("");
    }
}
