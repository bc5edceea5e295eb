package dev.parley.gateway.flow.language;

import java.util.List;
import java.util.stream.Stream;

/** The keys of a language file. */
final class LanguageKeys {

    /** What callers may say at any question. */
    static final List<String> ANYWHERE = List.of("agent", "repeat", "back", "start-over", "stop");

    /** What the bot says by itself. */
    static final List<String> TEXTS = List.of(
            "no-input",
            "no-match",
            "give-up",
            "goodbye",
            "not-reached",
            "keys-only",
            "confirm",
            "change",
            "which-of",
            "out-of-range",
            "wrong-length",
            "too-short",
            "too-long",
            "no-such");

    /** Without these no flow can speak the language. */
    static final List<String> NEEDED =
            Stream.concat(Stream.of("yes", "no"), TEXTS.stream()).toList();

    /** Words that mean something. */
    static final List<String> MEANINGS =
            List.of("number-words", "digit-words", "letter-words", "date-words", "time-words", "money-words");

    /** Lists of words, those of turn taking among them, and texts. */
    static final List<String> LISTS = Stream.of(
                    Stream.of("backchannels", "unfinished", "pieces", "digits"),
                    Stream.of(
                            "yes",
                            "no",
                            "negations",
                            "doubts",
                            "fillers",
                            "correction",
                            "either",
                            "between",
                            "lead-ins"),
                    ANYWHERE.stream(),
                    TEXTS.stream())
            .flatMap(it -> it)
            .toList();

    static final List<String> ALL =
            Stream.concat(LISTS.stream(), MEANINGS.stream()).toList();

    private LanguageKeys() {}
}
