package dev.parley.gateway.call;

import dev.parley.api.dialog.Prompt;
import java.util.function.BooleanSupplier;

/** Says a word to the caller while the dialog thinks for long. On the call's loop only. */
final class Filler {

    private final Playout playout;
    private final TurnTaking settings;
    private final BooleanSupplier free;
    private final Alarm patience;
    private int said;

    /** @param free whether nobody speaks */
    Filler(CallLoop loop, Playout playout, TurnTaking settings, BooleanSupplier free) {
        this.playout = playout;
        this.settings = settings;
        this.free = free;
        this.patience = new Alarm(loop);
    }

    /** The dialog begins to think. */
    void await() {
        if (!settings.fillerAfter().isZero()) {
            patience.set(settings.fillerAfter(), this::fill);
        }
    }

    private void fill() {
        if (free.getAsBoolean()) {
            playout.interject(Prompt.text(
                    settings.fillers().get(said++ % settings.fillers().size())));
        }
    }

    /** The dialog does something. */
    void cancel() {
        patience.cancel();
    }
}
