package dev.parley.gateway.flow.language;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One language: the words by which callers are understood, and what the bot says by itself. Immutable, thread-safe. */
public final class Language {

    private final Locale locale;
    private final Map<String, List<String>> lists;
    private final Map<String, Map<String, String>> meanings;
    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

    Language(Locale locale, Map<String, List<String>> lists, Map<String, Map<String, String>> meanings) {
        this.locale = locale;
        this.lists = Map.copyOf(lists);
        // In the order written: the first word of a meaning is how it is said.
        this.meanings = meanings.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, it -> Collections.unmodifiableMap(it.getValue())));
    }

    /** With the region that was asked for, if any. */
    public Locale locale() {
        return locale;
    }

    /** As BCP 47 has it, such as {@code en-US}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    /** The words for yes; the first is how yes is said. */
    public List<String> yes() {
        return list("yes");
    }

    /** The words for no; the first is how no is said. */
    public List<String> no() {
        return list("no");
    }

    /** What takes a yes back, and goes with a no: not, cannot. */
    public List<String> negations() {
        return list("negations");
    }

    /** Beside which neither yes nor no counts: but, perhaps. */
    public List<String> doubts() {
        return list("doubts");
    }

    /** What a yes or no may have beside it: please, I think. */
    public List<String> fillers() {
        return list("fillers");
    }

    /** What begins a correction: no, actually, I said. */
    public List<String> corrections() {
        return list("correction");
    }

    /** What stands between two values of which one is meant: or. */
    public List<String> either() {
        return list("either");
    }

    /** What stands before two values of which one is meant: between. */
    public List<String> between() {
        return list("between");
    }

    /** What is dropped before a text: my name is. */
    public List<String> leadIns() {
        return list("lead-ins");
    }

    /**
     * What callers may say at any question.
     *
     * @param name one of {@code agent, repeat, back, start-over, stop}; of another there is nothing
     */
    public List<String> anywhere(String name) {
        return LanguageKeys.ANYWHERE.contains(name) ? list(name) : List.of();
    }

    /**
     * What the bot says by itself, in one or several ways, with {@code {value}} and its like where something is put in.
     *
     * @param key such as {@code no-input}; of another there is nothing
     */
    public List<String> texts(String key) {
        return LanguageKeys.TEXTS.contains(key) ? list(key) : List.of();
    }

    /**
     * One of the texts, by chance, with what is put in.
     *
     * @param values by name, as they are spoken
     * @return empty if there is no such text
     */
    public String text(String key, Map<String, String> values) {
        List<String> texts = texts(key);
        if (texts.isEmpty()) {
            return "";
        }
        int index = texts.size() == 1 ? 0 : ThreadLocalRandom.current().nextInt(texts.size());
        return filled(texts.get(index), values);
    }

    /** A text with <code>{name}</code> replaced by the values of these names; what is put in is not looked at again. */
    public static String filled(String text, Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            int close = open < 0 ? -1 : text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            String name = text.substring(open + 1, close);
            String value = values.get(name);
            filled.append(text, at, open).append(value == null ? "{" + name + "}" : value);
            at = close + 1;
        }
        return filled.append(text, at, text.length()).toString();
    }

    /**
     * Words and what they mean.
     *
     * @param key such as {@code date-words}
     */
    public Map<String, String> meanings(String key) {
        return meanings.getOrDefault(key, Map.of());
    }

    /** What somebody has worked out from these words: made once, and kept as long as they are. */
    public <T> T derived(Class<T> type, Function<Language, T> maker) {
        Object known = derived.get(type);
        if (known == null) {
            T made = maker.apply(this);
            Object before = derived.putIfAbsent(type, made);
            known = before == null ? made : before;
        }
        return type.cast(known);
    }

    private List<String> list(String key) {
        return lists.getOrDefault(key, List.of());
    }

    @Override
    public String toString() {
        return tag();
    }
}
