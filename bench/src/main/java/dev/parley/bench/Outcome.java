package dev.parley.bench;

import java.util.List;
import java.util.Optional;

/**
 * What came of a scene.
 *
 * @param byKeys whether the answer was pressed, not said
 * @param fewWords whether it is an interruption by a single word
 * @param failed whether it could not be played to its end
 * @param replyMillis the end of the caller's speech to the first sound of the reply at the caller's ear; empty if there was no
 *     reply, or none after it
 * @param stopMillis the begin of the caller's speech to the last sound of the prompt; empty if it was not to stop, or did not
 * @param falseInterruption whether the bot stopped for good, or took an answer, at something that was no answer
 * @param missedBargeIn whether the bot went on to its end over the caller's words or keys
 * @param clippedWords first and last words that the recognizer alone hears and the dialog did not get
 * @param lostAnswer whether the dialog got nothing of what the recognizer alone hears
 * @param lostWords the bot's words that the caller did not hear
 * @param doubledWords the bot's words that the caller heard twice
 * @param said what the caller said or pressed
 * @param alone what the recognizer alone makes of it
 * @param got what the dialog got first
 * @param why what went wrong, in words; empty if nothing did
 * @param notes what else is worth knowing
 * @param timeline what happened when
 */
record Outcome(
        String scene,
        String kind,
        boolean byKeys,
        boolean fewWords,
        boolean failed,
        Optional<Integer> replyMillis,
        Optional<Integer> stopMillis,
        boolean falseInterruption,
        boolean missedBargeIn,
        int clippedWords,
        boolean lostAnswer,
        int lostWords,
        int doubledWords,
        String said,
        String alone,
        String got,
        List<String> why,
        List<String> notes,
        List<String> timeline) {

    Outcome {
        why = List.copyOf(why);
        notes = List.copyOf(notes);
        timeline = List.copyOf(timeline);
    }
}
