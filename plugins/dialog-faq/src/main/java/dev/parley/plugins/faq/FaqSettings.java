package dev.parley.plugins.faq;

import dev.parley.api.SettingsException;
import java.util.List;

/**
 * What the dialog knows and says. Texts that may be empty are left unsaid then.
 *
 * @param greeting said first; may be empty
 * @param answers what it knows; needed
 * @param next said after an answer; may be empty
 * @param unknown said when no answer fits
 * @param again said when the caller says nothing
 * @param threshold how alike a question must be, 0 to 1; default 0.5
 * @param maxMisses after so many questions in a row without an answer it hands over, 1..10; default 2
 * @param handOver who takes over, E.164; empty (default) for nobody, and then the call ends
 * @param handOverText said before handing over; may be empty
 * @param maxSilences after so many silences in a row the call ends, 1..10; default 3
 * @param endings what ends the call when the caller says it
 * @param goodbye said last; may be empty
 */
public record FaqSettings(
        String greeting,
        List<QuestionsAndAnswer> answers,
        String next,
        String unknown,
        String again,
        double threshold,
        int maxMisses,
        String handOver,
        String handOverText,
        int maxSilences,
        List<String> endings,
        String goodbye) {

    /**
     * An answer and the questions it answers.
     *
     * @param questions at least one; more wordings are understood better
     * @param answer what is said
     */
    public record QuestionsAndAnswer(List<String> questions, String answer) {

        public QuestionsAndAnswer {
            questions = List.copyOf(questions);
            if (questions.isEmpty()) {
                throw new SettingsException("questions", "must have at least one question");
            }
            if (answer.isBlank()) {
                throw new SettingsException("answer", "must not be empty");
            }
        }
    }

    public static final FaqSettings DEFAULTS = new FaqSettings(
            "Hello. What would you like to know?",
            List.of(),
            "Is there anything else?",
            "I am sorry, I do not know that. Please say it in other words.",
            "I did not hear you. What would you like to know?",
            0.5,
            2,
            "",
            "I will connect you with a colleague. One moment, please.",
            3,
            List.of("goodbye", "bye", "no", "no thank you", "no thanks", "that is all", "that's all", "nothing else"),
            "Thank you for calling. Goodbye.");

    public FaqSettings {
        answers = List.copyOf(answers);
        endings = List.copyOf(endings);
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new SettingsException("threshold", threshold + " is not in 0..1");
        }
        checkCount("max-misses", maxMisses);
        checkCount("max-silences", maxSilences);
        if (!handOver.matches("(\\+[1-9][0-9]{1,14})?")) {
            throw new SettingsException("hand-over", "expected a number such as +15550000009");
        }
        checkText("unknown", unknown);
        checkText("again", again);
    }

    private static void checkCount(String setting, int count) {
        if (count < 1 || count > 10) {
            throw new SettingsException(setting, count + " is not in 1..10");
        }
    }

    private static void checkText(String setting, String text) {
        if (text.isBlank()) {
            throw new SettingsException(setting, "must not be empty");
        }
    }
}
