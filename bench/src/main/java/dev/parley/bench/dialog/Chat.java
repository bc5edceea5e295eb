package dev.parley.bench.dialog;

import dev.parley.api.PluginContext;
import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.DialogFactory;
import org.pf4j.Extension;

/** The dialog {@code chat}: says a greeting, if there is one, then repeats whatever it hears. */
@Extension
public final class Chat implements DialogFactory<Chat.Settings> {

    /**
     * What a route may set.
     *
     * @param greeting said first; may be empty
     */
    public record Settings(String greeting) {}

    @Override
    public String name() {
        return "chat";
    }

    @Override
    public Settings defaults() {
        return new Settings("");
    }

    @Override
    public Dialog create(Settings settings, PluginContext context) {
        return call -> converse(call, settings);
    }

    private static void converse(Conversation call, Settings settings) {
        if (!settings.greeting().isEmpty()) {
            call.say(settings.greeting());
        }
        while (true) {
            String words = call.listen().text();
            if (!words.isEmpty()) {
                call.say("You said " + words);
            }
        }
    }
}
