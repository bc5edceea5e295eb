package dev.parley.plugins.faq;

import dev.parley.api.PluginContext;
import dev.parley.api.SettingsException;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.DialogFactory;
import org.pf4j.Extension;

/** The dialog {@code faq}: answers questions from a list, and hands over when it does not know. */
@Extension
public final class FaqFactory implements DialogFactory<FaqSettings> {

    @Override
    public String name() {
        return "faq";
    }

    @Override
    public FaqSettings defaults() {
        return FaqSettings.DEFAULTS;
    }

    @Override
    public Dialog create(FaqSettings settings, PluginContext context) {
        if (settings.answers().isEmpty()) {
            throw new SettingsException("answers", "must have at least one answer with its questions");
        }
        return new Faq(settings);
    }
}
