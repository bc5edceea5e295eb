package dev.parley.gateway.flow.test;

import dev.parley.api.dialog.HandOver;
import dev.parley.gateway.flow.run.FlowException;
import dev.parley.gateway.flow.text.Ending;

/** How calls end, in the words of tests. */
public final class Endings {

    private Endings() {}

    static Line.How how(Ending ending) {
        return switch (ending.reason()) {
            case BOT_HUNG_UP -> Line.How.BOT_HUNG_UP;
            case HANDED_OVER -> Line.How.TRANSFERRED;
            case CALLER_HUNG_UP -> Line.How.CALLER_HUNG_UP;
            default -> Line.How.FAILED;
        };
    }

    /** To whom the call went; empty if it went to nobody. */
    static String to(Ending ending) {
        return ending.handOver()
                .map(target -> switch (target) {
                    case HandOver.OutDial dial -> dial.destination();
                    case HandOver.Redirect redirect -> redirect.actionUrl().toString();
                })
                .orElse("");
    }

    /** Why a call ended, as the dialog gave it; of a flow that failed, where and why. */
    public static String reason(Ending ending) {
        return ending.failure()
                .filter(FlowException.class::isInstance)
                .map(Throwable::getMessage)
                .orElse(ending.detail());
    }

    /** Such as {@code transferred to +15550000009} or {@code bot-hung-up: no time}. */
    static String written(Ending ending) {
        String to = to(ending);
        return how(ending).written()
                + (to.isEmpty() ? "" : " to " + to)
                + (ending.detail().isEmpty() ? "" : ": " + reason(ending));
    }
}
