package dev.parley.gateway.cli;

import dev.parley.api.dialog.CallEndedException;
import dev.parley.api.dialog.Playback;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the bot is going to say, in order, until it has been told that it has said it. */
final class BotSpeech {

    private final List<Cue.Says> texts = new ArrayList<>();
    private boolean begun;

    /** How much of the bot had been heard when the first one's turn came. */
    private Duration since = Duration.ZERO;

    void add(Cue.Says says, Duration heard) {
        if (texts.isEmpty()) {
            since = heard;
            begun = false;
        }
        texts.add(says);
    }

    boolean pending() {
        return !texts.isEmpty();
    }

    String head() {
        return texts.getFirst().text();
    }

    /** How many characters of the first one have been heard by now, in whole words. */
    int heard() {
        Optional<Playback> playback = texts.getFirst().playback().getNow(Optional.empty());
        try {
            return playback.map(it -> it.heard().length()).orElse(0);
        } catch (CallEndedException over) {
            return 0;
        }
    }

    boolean isHead(String told) {
        return pending() && alike(head(), told);
    }

    Duration since() {
        return since;
    }

    /** The first one is heard; false if it was already. */
    boolean begin() {
        boolean begins = !begun;
        begun = true;
        return begins;
    }

    /** It has been said, or never will be; so it is with those before it. */
    void remove(String told, Duration heard) {
        for (int i = 0; i < texts.size(); i++) {
            if (alike(texts.get(i).text(), told)) {
                texts.subList(0, i + 1).clear();
                since = heard;
                begun = false;
                return;
            }
        }
    }

    /** What is said while the recording is paused is told with its digits hidden. */
    private static boolean alike(String text, String told) {
        return text.equals(told)
                || (told.contains("*") && text.replaceAll("\\p{Nd}", "*").equals(told));
    }
}
