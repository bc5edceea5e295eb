package dev.parley.gateway.flow.check;

import dev.parley.gateway.config.Confidence;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Act;
import dev.parley.gateway.flow.model.Ask;
import dev.parley.gateway.flow.model.Assign;
import dev.parley.gateway.flow.model.Deed;
import dev.parley.gateway.flow.model.Expression;
import dev.parley.gateway.flow.model.Fetch;
import dev.parley.gateway.flow.model.Return;
import dev.parley.gateway.flow.model.Run;
import dev.parley.gateway.flow.model.Send;
import dev.parley.gateway.flow.model.Slot;
import dev.parley.gateway.flow.model.Step;
import dev.parley.gateway.flow.model.Transfer;
import dev.parley.gateway.flow.program.Graph;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps secrets where they may be: sent to services and actions, and compared. */
final class Secrets {

    private static final String SAID = "is not said";
    private static final String KEPT = "is not put into other variables";

    private final Set<String> secrets;
    private final Problems problems;

    private Secrets(Set<String> secrets, Problems problems) {
        this.secrets = secrets;
        this.problems = problems;
    }

    static void check(Graph graph, Problems problems) {
        Set<String> secrets = graph.steps().stream()
                .map(Step::deed)
                .filter(Ask.class::isInstance)
                .flatMap(deed -> ((Ask) deed).slots().stream())
                .filter(Slot::secret)
                .map(Slot::name)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        Secrets check = new Secrets(secrets, problems);
        graph.steps().forEach(step -> check.deed(step.deed()));
    }

    /** The language's words of confirming have the answer in them. */
    private void confirmed(Slot slot) {
        boolean wanted =
                slot.confirmWhen().isPresent() && !slot.confirmWhen().get().equals(Confidence.NEVER);
        if (slot.secret() && wanted && slot.confirm().isEmpty()) {
            problems.report(
                    slot.location(),
                    "a secret is not said: 'confirm-when' needs a 'confirm' of its own, without the value");
        }
    }

    private void deed(Deed deed) {
        if (deed instanceof Ask ask) {
            ask.slots().forEach(this::confirmed);
        }
        if (deed instanceof Fetch fetch) {
            refuse(
                    Mentioned.expressions(fetch.fetch().path()),
                    "is not put into an address; send it in body or headers");
            fetch.meanwhile().ifPresent(text -> refuse(Mentioned.expressions(text), SAID));
        } else {
            deed.texts().forEach(text -> refuse(Mentioned.expressions(text), SAID));
        }
        String reason = given(deed);
        if (!reason.isEmpty()) {
            deed.values().forEach(value -> refuse(Mentioned.expressions(value), reason));
        }
        Effects.saved(deed).map().values().forEach(value -> refuse(Mentioned.expressions(value), KEPT));
    }

    /** Why a deed's values hold no secrets; empty if they may. */
    private static String given(Deed deed) {
        return switch (deed) {
            case Fetch _, Act _ -> "";
            case Assign _ -> KEPT;
            case Send _ -> "is not told to observers";
            case Run _, Return _ -> "is not handed to other flows";
            case Transfer _ -> "is not dialled";
            default -> KEPT;
        };
    }

    private void refuse(Stream<Expression> expressions, String reason) {
        expressions.forEach(expression -> Mentioned.in(expression).stream()
                .filter(secrets::contains)
                .forEach(name -> problems.report(expression.location(), "'" + name + "' is a secret, and " + reason)));
    }
}
