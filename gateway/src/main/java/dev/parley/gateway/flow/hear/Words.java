package dev.parley.gateway.flow.hear;

import dev.parley.api.flow.Heard;
import dev.parley.api.flow.HeardWord;
import java.util.List;

/** The words of an answer, {@linkplain Heard made alike} however a recognizer writes. Immutable. */
public final class Words {

    private final Heard heard;
    private final List<String> list;

    private Words(Heard heard) {
        this.heard = heard;
        this.list = heard.words().stream().map(HeardWord::text).toList();
    }

    /** The words of a text. */
    public static Words of(String text) {
        return new Words(Heard.of(text));
    }

    /** As plugins see them. */
    Heard heard() {
        return heard;
    }

    /** How many there are. */
    public int size() {
        return heard.size();
    }

    public boolean isEmpty() {
        return heard.words().isEmpty();
    }

    /** One of them, made alike. */
    public String get(int index) {
        return heard.word(index);
    }

    /** All of them, made alike. */
    public List<String> list() {
        return list;
    }

    /** Whether a word is an ordinal number in figures. */
    boolean ordinal(int index) {
        return heard.words().get(index).ordinal();
    }

    /** Whether a word is in figures. */
    boolean figures(int index) {
        return Character.isDigit(get(index).charAt(0));
    }

    /** What was written, from one word to before another; without what stands around them. */
    public String written(int from, int to) {
        return heard.written(from, to);
    }

    @Override
    public String toString() {
        return String.join(" ", list());
    }
}
