package dev.parley.bench;

import dev.parley.api.speech.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Measures one scene from what was heard and said at the caller's end, and from what the dialog got. */
final class Judge {

    /** The bot's audio next to a part of the prompt that is too short to be told by itself. */
    private static final int SEAM = 60 * Sound.MILLI;

    /** A prompt is over when no more than this is missing at its end. */
    private static final int END = 100 * Sound.MILLI;

    /** A bot that was silent for so long before the caller spoke had stopped for something else. */
    private static final int STOPPED_BEFORE = 800 * Sound.MILLI;

    private final Scene scene;
    private final Prompt prompt;
    private final Capture capture;
    private final List<Records.Answer> answers;
    private final String alone;
    private final List<Span> bot;
    private final Alignment alignment;
    private final int begin;
    private final int end;
    private final List<String> why = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** @param alone what the recognizer alone makes of what the caller says */
    Judge(Scene scene, Prompt prompt, Capture capture, List<Records.Answer> answers, String alone) {
        this.scene = scene;
        this.prompt = prompt;
        this.capture = capture;
        this.answers = answers;
        this.alone = alone;
        bot = capture.heard().audible(0);
        alignment = Alignment.of(capture.heard(), prompt.audio());
        List<Span> voice = capture.voice().audible(0);
        if (scene.expected().byKeys() && !capture.keys().isEmpty()) {
            begin = capture.keys().getFirst().millis() * Sound.MILLI;
            end = capture.keys().getLast().millis() * Sound.MILLI;
        } else {
            begin = voice.isEmpty()
                    ? capture.voice().length()
                    : voice.getFirst().from();
            end = voice.isEmpty() ? capture.voice().length() : voice.getLast().to();
        }
    }

    Alignment alignment() {
        return alignment;
    }

    Outcome judge(List<String> timeline) {
        capture.trouble().ifPresent(why::add);
        if (capture.worstDelayMillis() > Performance.LATE_MILLIS) {
            notes.add("this machine was busy: the carrier was late by " + capture.worstDelayMillis() + " ms");
        }
        if (capture.gaps() > 0) {
            notes.add("the bot's audio ran dry in " + capture.gaps() + " frames");
        }
        boolean completed = alignment.furthest() >= prompt.audio().length() - END;
        boolean falsely = falseInterruption(completed);
        boolean missed = scene.expected().interrupts() && completed && stop() > begin;
        if (missed) {
            why.add("missed barge-in: the bot went on to the end, %d ms beyond the caller's first sound"
                    .formatted((stop() - begin) / Sound.MILLI));
        }
        Optional<Integer> stopped = scene.expected().interrupts() && !missed && stop() > 0
                ? Optional.of(Math.max(0, stop() - begin) / Sound.MILLI)
                : Optional.empty();
        String got = firstAnswer().map(Records.Answer::text).orElse("");
        boolean lost = lost(got);
        int clipped = lost || scene.expected() == Scene.Expected.GO_ON ? 0 : clipped(got);
        Optional<Integer> reply = missed ? Optional.empty() : reply();
        BotWords words = BotWords.of(prompt, alignment);
        other();
        tell("lost", words.lost());
        tell("doubled", words.doubled());
        return new Outcome(
                scene.name(),
                scene.kind(),
                scene.expected().byKeys(),
                scene.expected() == Scene.Expected.BARGE_IN
                        && Clip.words(scene.said()).size() < 2,
                capture.trouble().isPresent(),
                reply,
                stopped,
                falsely,
                missed,
                clipped,
                lost,
                words.lost().size(),
                words.doubled().size(),
                scene.expected().byKeys() ? scene.pressed() : scene.said(),
                alone,
                got,
                why,
                notes,
                timeline);
    }

    private boolean falseInterruption(boolean completed) {
        Optional<Records.Answer> early = answers.stream().filter(this::early).findFirst();
        if (early.isPresent()) {
            why.add("false answer: the dialog got '%s' at %.2f s, from nothing that the caller said as an answer"
                    .formatted(early.get().text(), capture.millis(early.get().at()) / 1000.0));
            return true;
        }
        boolean stopped = switch (scene.expected()) {
            case GO_ON -> !completed;
            case ANSWER, DIGITS -> !completed && stop() < begin - END;
            case BARGE_IN, DIGITS_BARGE_IN -> !completed && stop() < begin - STOPPED_BEFORE;
        };
        if (stopped) {
            why.add("false interruption: the prompt was not heard beyond %.2f of %.2f s; the last of it at %.2f s"
                    .formatted(alignment.furthest() / 8000.0, prompt.audio().length() / 8000.0, stop() / 8000.0));
        }
        return stopped;
    }

    /** Whether an answer came before the caller began to answer; to what goes on, there is none. */
    private boolean early(Records.Answer answer) {
        return scene.expected() == Scene.Expected.GO_ON || capture.millis(answer.at()) * Sound.MILLI < begin;
    }

    private Optional<Records.Answer> firstAnswer() {
        return answers.stream().filter(answer -> !early(answer)).findFirst();
    }

    /** The end of the last of the prompt that was heard. */
    private int stop() {
        int stop = 0;
        for (Alignment.Stretch stretch : alignment.stretches()) {
            Span heard = stretch.heard();
            List<Span> audible = capture.heard().part(heard.from(), heard.to()).audible(0);
            stop = audible.isEmpty()
                    ? stop
                    : Math.max(stop, heard.from() + audible.getLast().to());
        }
        return stop;
    }

    private boolean lost(String got) {
        if (scene.expected() == Scene.Expected.GO_ON || !got.isEmpty()) {
            return false;
        }
        if (!scene.expected().byKeys() && alone.isEmpty()) {
            notes.add("the recognizer alone hears nothing in it either");
            return false;
        }
        why.add("lost answer: the dialog got nothing; "
                + (scene.expected().byKeys()
                        ? "pressed " + scene.pressed()
                        : "the recognizer alone hears '" + alone + "'"));
        return true;
    }

    private int clipped(String got) {
        if (scene.expected().byKeys()) {
            int missing =
                    Math.max(0, digits(scene.pressed()).length() - digits(got).length());
            if (!digits(got).equals(digits(scene.pressed()))) {
                why.add("wrong digits: pressed " + scene.pressed() + ", the dialog got '" + got + "'");
            }
            return missing;
        }
        List<String> said = Clip.words(scene.said());
        Edits byEngine = Edits.between(said, Clip.words(alone));
        Edits byDialog = Edits.between(said, Clip.words(got));
        int clipped = 0;
        for (int place : said.size() < 2 ? new int[0] : new int[] {0, said.size() - 1}) {
            if (byDialog.misses(place) && !byEngine.misses(place)) {
                clipped++;
                why.add("clipped: '%s' is missing: said '%s', the recognizer alone hears '%s', the dialog got %s"
                        .formatted(said.get(place), scene.said(), alone, allAnswers()));
            }
        }
        return clipped;
    }

    private static String digits(String keys) {
        return keys.replaceAll("[^0-9]", "");
    }

    private String allAnswers() {
        return answers.stream().map(answer -> "'" + answer.text() + "'").collect(Collectors.joining(", then "));
    }

    /** The reply: the first of the bot, after the caller began, that is no part of the prompt. */
    private Optional<Integer> reply() {
        if (scene.expected() == Scene.Expected.GO_ON) {
            return Optional.empty();
        }
        Optional<Span> first = capture.heard().audible(40).stream()
                .filter(span -> span.from() > begin && !alignment.covers(span.from(), SEAM))
                .findFirst();
        if (first.isEmpty()) {
            notes.add("no reply was heard");
            return Optional.empty();
        }
        int delay = (first.get().from() - end) / Sound.MILLI;
        if (delay < 0) {
            why.add("the bot replied %d ms before the caller had finished".formatted(-delay));
            return Optional.empty();
        }
        return Optional.of(delay);
    }

    /** A prompt that goes on with other samples than before cannot be told from another text. */
    private void other() {
        int other = bot.stream()
                .filter(span -> scene.expected() == Scene.Expected.GO_ON && !alignment.covers(span.from(), SEAM))
                .mapToInt(Span::length)
                .sum();
        if (other > END) {
            notes.add("the bot said %.2f s of something that is no part of the prompt".formatted(other / 8000.0));
        }
    }

    private void tell(String what, List<Word> words) {
        if (!words.isEmpty()) {
            why.add("bot words " + what + ": "
                    + words.stream()
                            .map(word -> "'%s' (%.2f–%.2f s of the prompt)"
                                    .formatted(
                                            word.text(),
                                            word.start().toMillis() / 1000.0,
                                            word.end().toMillis() / 1000.0))
                            .collect(Collectors.joining(", ")));
        }
    }
}
