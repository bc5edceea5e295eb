package dev.parley.plugins.echo;

import dev.parley.api.NoSettings;
import dev.parley.api.PluginContext;
import dev.parley.api.dialog.AudioDialog;
import dev.parley.api.dialog.AudioDialogFactory;
import org.pf4j.Extension;

/** The dialog {@code echo}: callers hear themselves, until they hang up or press {@code #}. */
@Extension
public final class EchoFactory implements AudioDialogFactory<NoSettings> {

    @Override
    public String name() {
        return "echo";
    }

    @Override
    public NoSettings defaults() {
        return new NoSettings();
    }

    @Override
    public AudioDialog create(NoSettings settings, PluginContext context) {
        return Echo::new;
    }
}
