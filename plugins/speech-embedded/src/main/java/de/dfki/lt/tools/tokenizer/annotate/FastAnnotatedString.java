package de.dfki.lt.tools.tokenizer.annotate;

import java.text.CharacterIterator;
import java.text.StringCharacterIterator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A text whose stretches carry values by name. Stands in for the class of JTok that MaryTTS was built against. */
public final class FastAnnotatedString implements AnnotatedString {

    private record Run(int end, Object value) {}

    private final String text;
    private final CharacterIterator characters;
    private final Map<String, NavigableMap<Integer, Run>> runs = new HashMap<>();

    public FastAnnotatedString(String text) {
        this.text = text;
        characters = new StringCharacterIterator(text);
    }

    @Override
    public void annotate(String name, Object value, int start, int end) {
        runs(name).put(start, new Run(end, value));
    }

    @Override
    public Object getAnnotation(String name) {
        Map.Entry<Integer, Run> run = runs(name).floorEntry(getIndex());
        return run == null || run.getValue().end <= getIndex() ? null : run.getValue().value;
    }

    @Override
    public int getRunStart(String name) {
        Map.Entry<Integer, Run> run = runs(name).floorEntry(getIndex());
        if (run == null) {
            return 0;
        }
        return run.getValue().end <= getIndex() ? run.getValue().end : run.getKey();
    }

    @Override
    public int getRunLimit(String name) {
        Map.Entry<Integer, Run> run = runs(name).floorEntry(getIndex());
        if (run != null && run.getValue().end > getIndex()) {
            return run.getValue().end;
        }
        Integer next = runs(name).higherKey(getIndex());
        return next == null ? text.length() : next;
    }

    @Override
    public String substring(int start, int end) {
        return text.substring(start, end);
    }

    private NavigableMap<Integer, Run> runs(String name) {
        return runs.computeIfAbsent(name, key -> new TreeMap<>());
    }

    @Override
    public char first() {
        return characters.first();
    }

    @Override
    public char last() {
        return characters.last();
    }

    @Override
    public char current() {
        return characters.current();
    }

    @Override
    public char next() {
        return characters.next();
    }

    @Override
    public char previous() {
        return characters.previous();
    }

    @Override
    public char setIndex(int index) {
        return characters.setIndex(index);
    }

    @Override
    public int getBeginIndex() {
        return characters.getBeginIndex();
    }

    @Override
    public int getEndIndex() {
        return characters.getEndIndex();
    }

    @Override
    public int getIndex() {
        return characters.getIndex();
    }

    @Override
    @SuppressWarnings("MissingSuperCall")
    public Object clone() {
        FastAnnotatedString copy = new FastAnnotatedString(text);
        runs.forEach((name, values) -> copy.runs(name).putAll(values));
        copy.setIndex(getIndex());
        return copy;
    }

    @Override
    public String toString() {
        return text;
    }
}
