package dev.parley.gateway.flow.language;

import java.util.Map;
import java.util.regex.Pattern;

/** What words can mean, by the key of a language file that they stand in. */
final class MeaningRules {

    private record Rule(Pattern pattern, String example) {

        Rule(String pattern, String example) {
            this(Pattern.compile(pattern), example);
        }
    }

    private static final Map<String, Rule> RULES = Map.of(
            "number-words",
                    new Rule(
                            "\\d{1,9}|\\d{1,6}\\.\\d{1,6}|x\\d{1,9}|~\\d{1,4}|one|and|minus|point|half|nothing",
                            "12, x12 or ~4"),
            "digit-words", new Rule("\\d{1,4}|x[2-9]|~\\d|plus|skip", "0, x2 or skip"),
            "letter-words", new Rule("x[2-9]|~?\\S|capital|as in", "b, ~b, x2 or capital"),
            "date-words",
                    new Rule(
                            "day[+-]\\d{1,4}|then[+-]\\d{1,4}|week\\+\\d{1,2}|(0\\d|1[0-2])-[0-3]\\d|month:(\\d|1[0-2])|weekday:[1-7]"
                                    + "|unit:(day|week|fortnight|month|year)|next|this|last|in|from|before|ahead|ago|link|nothing",
                            "day+1"),
            "time-words",
                    new Rule(
                            "[+-][0-5]?\\d|([01]\\d|2[0-3]):[0-5]\\d|part:(morning|afternoon|evening|night)"
                                    + "|span:\\d{1,3}|past|to|minutes|hours|hour|now|at|about|am|pm|nothing",
                            "+30, 12:00 or part:morning"),
            "money-words", new Rule("[A-Z]{3}( [A-Z]{3})*|cent|and", "EUR or cent"));

    private MeaningRules() {}

    static boolean hold(String key, String meaning) {
        Rule rule = RULES.get(key);
        return rule == null || rule.pattern().matcher(meaning).matches();
    }

    static String example(String key) {
        Rule rule = RULES.get(key);
        return rule == null ? "" : rule.example();
    }
}
