package dev.parley.gateway.flow.run;

import dev.parley.api.call.TransferOutcome;
import dev.parley.api.dialog.HandOver;
import dev.parley.gateway.flow.expr.EvaluationException;
import dev.parley.gateway.flow.model.Destination;
import dev.parley.gateway.flow.model.HangUp;
import dev.parley.gateway.flow.model.Text;
import dev.parley.gateway.flow.model.Transfer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Ends the flow's part of a call. */
final class Leaving {

    private Leaving() {}

    static int hangUp(Spot spot, HangUp hangUp) throws EvaluationException {
        Optional<Text> reason = hangUp.reason();
        spot.line()
                .hangUp(
                        reason.isEmpty()
                                ? ""
                                : spot.course()
                                        .wording()
                                        .written(reason.get(), spot.program(), spot.variables(), spot.manner()));
        return Spot.LEFT;
    }

    static int transfer(Spot spot, Transfer transfer) throws EvaluationException {
        Optional<HandOver> target = target(spot, transfer);
        Optional<TransferOutcome> outcome =
                target.isEmpty() ? Optional.of(TransferOutcome.FAILED) : handOver(spot, target.get());
        return outcome.isEmpty() ? Spot.LEFT : notReached(spot, outcome.get());
    }

    private static Optional<TransferOutcome> handOver(Spot spot, HandOver target) {
        Transferring transferring = spot.parts().outside().transferring();
        Optional<Away> away = spot.course().runner().away();
        return away.isPresent() && target instanceof HandOver.OutDial dial
                ? away.get().leave(spot.course(), transferring, dial)
                : spot.line().transfer(transferring, target);
    }

    /** Where the flow goes on when the other side was not reached. */
    static int notReached(Spot spot, TransferOutcome outcome) {
        spot.course().bounds().waited();
        String own = switch (outcome) {
            case BUSY -> "busy";
            case NO_ANSWER -> "no-answer";
            case FAILED -> Spot.FAILED;
        };
        if (spot.instruction().branches().containsKey(own)) {
            return spot.branch(own, spot.next());
        } else if (spot.instruction().branches().containsKey(Spot.FAILED)) {
            return spot.branch(Spot.FAILED, spot.next());
        }
        spot.say(spot.manner().prompt(spot.own("not-reached")));
        return spot.next();
    }

    /** Empty if it is neither a number nor an address. */
    private static Optional<HandOver> target(Spot spot, Transfer transfer) throws EvaluationException {
        String to = Plain.text(spot.making().value(transfer.transfer(), spot.variables()));
        String showing = transfer.showing().isEmpty()
                ? ""
                : Plain.text(spot.making().value(transfer.showing().get(), spot.variables()));
        if (Destination.isAddress(to)) {
            return address(to).map(HandOver.Redirect::new);
        }
        // A caller may have no number that can be shown: then it is the dialled one.
        String shown = Destination.isNumber(showing) ? showing : "";
        return Destination.isNumber(to)
                ? Optional.of(new HandOver.OutDial(to, shown, transfer.ringFor()))
                : Optional.empty();
    }

    private static Optional<URI> address(String written) {
        try {
            URI address = new URI(written);
            return address.getHost() == null || address.getUserInfo() != null ? Optional.empty() : Optional.of(address);
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
