package dev.parley.bench.dialog;

import dev.parley.api.PluginContext;
import dev.parley.api.dialog.Answer;
import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.DialogFactory;
import dev.parley.api.dialog.Prompt;
import java.time.Duration;
import java.time.Instant;
import org.pf4j.Extension;

/**
 * The dialog {@code turn-taking}: asks, replies to the first answer with a fixed text, takes down what else comes, and hangs
 * up once the caller is silent. Each answer and its time become variables of the call, {@code answer-1}, {@code answered-1}
 * and so on.
 */
@Extension
public final class TurnTaking implements DialogFactory<TurnTaking.Settings> {

    private static final int MOST_ANSWERS = 4;

    /**
     * What a route may set.
     *
     * @param prompt what is asked
     * @param reply what is said to the first answer
     * @param keys whether digits are collected instead of listening
     * @param afterwards how long to wait for more once the reply has been heard
     */
    public record Settings(String prompt, String reply, boolean keys, Duration afterwards) {}

    @Override
    public String name() {
        return "turn-taking";
    }

    @Override
    public Settings defaults() {
        return new Settings(
                "What would you like to know?", "Thank you, I have got that.", false, Duration.ofMillis(800));
    }

    @Override
    public Dialog create(Settings settings, PluginContext context) {
        return conversation -> converse(conversation, settings);
    }

    private static void converse(Conversation call, Settings settings) {
        Answer answer = first(call, settings);
        for (int count = 1; count <= MOST_ANSWERS && !answer.text().isEmpty(); count++) {
            call.variables().put("answer-" + count, answer.text());
            call.variables().put("answered-" + count, Instant.now().toString());
            if (count == 1) {
                call.say(settings.reply());
            }
            answer = call.listen(call.listening().withNoInputTimeout(settings.afterwards()));
        }
    }

    private static Answer first(Conversation call, Settings settings) {
        if (!settings.keys()) {
            return call.ask(settings.prompt());
        }
        call.start(Prompt.text(settings.prompt()));
        return call.collectDigits(call.listening().digits());
    }
}
