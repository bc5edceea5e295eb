package dev.parley.bench.dialog;

import dev.parley.api.PluginContext;
import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.DialogFactory;
import dev.parley.api.dialog.Prompt;
import org.pf4j.Extension;

/** The dialog {@code reader}: says the same text again and again, and cannot be interrupted. */
@Extension
public final class Reader implements DialogFactory<Reader.Settings> {

    /**
     * What a route may set.
     *
     * @param text what is read
     */
    public record Settings(String text) {}

    @Override
    public String name() {
        return "reader";
    }

    @Override
    public Settings defaults() {
        return new Settings("There is nothing to be read.");
    }

    @Override
    public Dialog create(Settings settings, PluginContext context) {
        return call -> {
            while (true) {
                call.say(Prompt.text(settings.text()), BargeIn.NONE);
            }
        };
    }
}
