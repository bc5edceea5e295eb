package dev.parley.gateway.flow.run;

import dev.parley.api.dialog.RecordSettings;
import dev.parley.gateway.flow.expr.EvaluationException;
import dev.parley.gateway.flow.model.Message;
import java.util.Optional;

/** Takes messages. */
final class Messages {

    private Messages() {}

    static int record(Spot spot, Message message) throws EvaluationException, FlowException {
        RecordSettings settings =
                new RecordSettings(message.longest(), message.silence(), message.finishKey(), message.tone());
        Optional<dev.parley.api.dialog.Message> taken = spot.line().record(settings);
        spot.course().bounds().waited();
        spot.course().recent().clear();
        if (taken.isEmpty()) {
            return spot.failed("there is no message", null);
        }
        spot.activation()
                .setMessage(
                        message.record(),
                        taken.get().file().toString(),
                        Math.round(taken.get().length().toMillis() / 1000.0));
        return spot.next();
    }
}
