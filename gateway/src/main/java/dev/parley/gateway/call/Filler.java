package dev.parley.gateway.call;

import dev.parley.api.dialog.Prompt;

/** Says a word to the caller while the dialog thinks for long. On the call's loop only. */
final class Filler {

    private final Playout playout;
    private final TurnTaking settings;
    private final Alarm patience;
    private int said;

    Filler(CallLoop loop, Playout playout, TurnTaking settings) {
        this.playout = playout;
        this.settings = settings;
        this.patience = new Alarm(loop);
    }

    /** The dialog begins to think. */
    void await() {
        if (!settings.fillerAfter().isZero()) {
            patience.set(settings.fillerAfter(), () -> {
                String text = settings.fillers().get(said++ % settings.fillers().size());
                playout.interject(Prompt.text(text));
            });
        }
    }

    /** The dialog does something. */
    void cancel() {
        patience.cancel();
    }
}
