package dev.parley.gateway.flow.check;

import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.hear.Words;
import dev.parley.gateway.flow.model.Choice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Looks for options that cannot be told from each other. */
final class Options {

    private static final int MOST = 100;
    private static final int MOST_WORDS = 100;
    private static final int LONGEST = 200;

    private Options() {}

    static void check(List<Choice> choices, Location place, Problems problems) {
        if (choices.size() > MOST) {
            problems.report(place, "a question has " + MOST + " options at most");
        }
        Map<List<String>, String> words = new HashMap<>();
        Map<String, String> keys = new HashMap<>();
        for (Choice choice : choices) {
            if (choice.also().size() > MOST_WORDS) {
                problems.report(choice.location(), "an option has " + MOST_WORDS + " synonyms at most");
            }
            Stream.concat(Stream.of(choice.name()), choice.also().stream())
                    .forEach(phrase -> phrase(choice, phrase, words, problems));
            choice.key().ifPresent(key -> key(choice, key, keys, problems));
        }
    }

    private static void phrase(Choice choice, String phrase, Map<List<String>, String> words, Problems problems) {
        if (phrase.length() > LONGEST) {
            problems.report(choice.location(), "an option's words have " + LONGEST + " characters at most");
            return;
        }
        List<String> heard = Words.of(phrase).list();
        if (heard.isEmpty()) {
            problems.report(choice.location(), "'" + phrase + "' has no word that could be heard");
            return;
        }
        String before = words.putIfAbsent(heard, choice.name());
        if (before != null && !before.equals(choice.name())) {
            problems.report(
                    choice.location(),
                    "'" + phrase + "' is '" + before + "' already, and cannot be '" + choice.name() + "', too");
        }
    }

    private static void key(Choice choice, String key, Map<String, String> keys, Problems problems) {
        if (!key.matches("[0-9*#]")) {
            problems.report(choice.location(), "key '" + key + "' is not one of 0-9 * #");
            return;
        }
        String before = keys.putIfAbsent(key, choice.name());
        if (before != null) {
            problems.report(
                    choice.location(),
                    "the key " + key + " is '" + before + "' already, and cannot be '" + choice.name() + "', too");
        }
    }
}
