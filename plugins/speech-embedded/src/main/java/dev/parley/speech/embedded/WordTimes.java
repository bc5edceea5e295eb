package dev.parley.speech.embedded;

import dev.parley.api.speech.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The times of a text's words, in the text's own words, counted from where its audio begins after silence was cut off. */
final class WordTimes implements WordSink {

    private final WrittenWords words;
    private final int rate;
    private final List<Word> ready = new ArrayList<>();
    private int textOffset;
    private long sampleOffset;
    private int current = -1;
    private int told = -1;
    private long from;
    private long to;

    WordTimes(WrittenWords words, int rate) {
        this.words = words;
        this.rate = rate;
    }

    /**
     * Another piece of the text is about to be spoken.
     *
     * @param character where it begins in the spoken text
     * @param sample where its audio begins
     */
    void piece(int character, long sample) {
        textOffset = character;
        sampleOffset = sample;
    }

    @Override
    public void heard(int start, int end, long first, long last) {
        int word = words.at(textOffset + start);
        if (word != current) {
            finish();
            current = word;
            from = sampleOffset + first;
        }
        to = sampleOffset + last;
    }

    /**
     * The words that are known and have not been taken yet.
     *
     * @param cut how many samples were cut off the audio's beginning
     */
    List<Word> take(long cut) {
        finish();
        List<Word> taken = ready.stream().map(word -> earlier(word, cut)).toList();
        ready.clear();
        return taken;
    }

    private void finish() {
        // Not again, should a word go on in the next sentence.
        if (current > told) {
            ready.add(new Word(words.word(current), time(from), time(to), 1));
            told = current;
        }
        current = -1;
    }

    private Word earlier(Word word, long cut) {
        return new Word(word.text(), earlier(word.start(), cut), earlier(word.end(), cut), word.confidence());
    }

    private Duration earlier(Duration time, long cut) {
        Duration moved = time.minus(time(cut));
        return moved.isNegative() ? Duration.ZERO : moved;
    }

    private Duration time(long sample) {
        return Duration.ofNanos(sample * 1_000_000_000L / rate);
    }
}
