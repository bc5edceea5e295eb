package dev.parley.gateway.flow.run;

import dev.parley.api.dialog.CallEndedException;
import dev.parley.api.dialog.Dialog;
import dev.parley.gateway.flow.expr.EvaluationException;
import dev.parley.gateway.flow.model.Send;
import dev.parley.gateway.flow.model.Talk;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets others talk, and tells them. */
final class Others {

    private Others() {}

    static int talk(Spot spot, Talk talk) throws Exception {
        Optional<Dialog> dialog = spot.parts().outside().dialogs().named(talk.dialog(), talk.settings());
        if (dialog.isEmpty()) {
            return spot.failed("there is no dialog '" + talk.dialog() + "'", null);
        }
        @Nullable Object answer = null;
        try {
            dialog.get().converse(spot.line());
            if (!talk.save().map().isEmpty() && !spot.line().isLeft()) {
                answer = Plain.inward(spot.line().variables());
            }
        } catch (CallEndedException | InterruptedException over) {
            throw over;
        } catch (Exception failure) {
            return spot.failed("the dialog " + talk.dialog() + " failed", failure);
        } finally {
            spot.course().bounds().waited();
            spot.course().recent().clear();
        }
        if (spot.line().isLeft()) {
            return Spot.LEFT;
        }
        spot.save(talk.save(), spot.variables().answering(answer));
        return spot.next();
    }

    static int send(Spot spot, Send send) throws EvaluationException {
        Map<String, Object> data = send.with().isPresent()
                ? Plain.outward(spot.making().values(send.with().get(), spot.variables()))
                : Plain.outward(spot.activation().visible());
        try {
            spot.line().send(send.send(), data);
        } catch (IllegalArgumentException tooLarge) {
            spot.warn("what is sent is larger than 64 KiB, or too deep: nobody is told");
        }
        return spot.next();
    }
}
