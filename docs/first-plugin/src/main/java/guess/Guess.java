package guess;

import dev.parley.api.PluginContext;
import dev.parley.api.SettingsException;
import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.DialogFactory;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.pf4j.Extension;

/** A guessing game for the telephone: the dialog {@code guess}. */
@Extension
public final class Guess implements DialogFactory<Guess.Settings> {

    private static final List<String> WORDS =
            List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    /** What a route may set; in YAML the names are written in-kebab-case. */
    public record Settings(String greeting, int highest, int tries) {

        public Settings {
            if (highest < 2 || highest > 10) {
                throw new SettingsException("highest", highest + " is not in 2..10");
            }
        }
    }

    @Override
    public String name() {
        return "guess";
    }

    @Override
    public Settings defaults() {
        return new Settings("Let us play a game.", 10, 5);
    }

    @Override
    public Dialog create(Settings settings, PluginContext context) {
        return conversation -> play(conversation, settings);
    }

    /** One game, on a thread of its own: every line may wait for the caller. */
    private static void play(Conversation caller, Settings settings) {
        int secret = ThreadLocalRandom.current().nextInt(1, settings.highest() + 1);
        caller.say(settings.greeting());
        String question = "Guess my number, from one to " + WORDS.get(settings.highest()) + ".";
        for (int tries = 1; tries <= settings.tries(); tries++) {
            String heard = caller.ask(question).text();
            int guess = number(heard);
            caller.variables().put("tries", tries);
            if (guess == secret) {
                caller.say("Yes, it is " + WORDS.get(secret) + ". Well done!");
                return;
            }
            question = guess < 0 ? "Please say or press a number." : guess < secret ? "Higher." : "Lower.";
        }
        caller.say("It was " + WORDS.get(secret) + ". Better luck next time!");
    }

    /** The number that was said ("is it four?") or pressed ("4"); -1 if there was none. */
    private static int number(String heard) {
        for (String word : heard.toLowerCase().split("\\W+")) {
            if (WORDS.contains(word)) {
                return WORDS.indexOf(word);
            }
            if (word.matches("\\d{1,2}")) {
                return Integer.parseInt(word);
            }
        }
        return -1;
    }
}
