package dev.parley.gateway.flow.hear;

import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.speech.Expected;
import dev.parley.gateway.flow.language.Language;
import dev.parley.gateway.flow.model.Kind;
import java.util.List;
import java.util.Optional;

/** What kind of answer a question asks for: how it is understood, refused and said. Immutable, thread-safe. */
public interface SlotType {

    /** All ways to understand an answer, the best first; none if nothing fits. Never throws. */
    List<Reading> read(Words words, Situation situation);

    /**
     * The value of what was keyed in, {@code 0-9 * #}, without a finish key.
     *
     * @return empty if that is none; a value may yet be {@linkplain #refusal refused}
     */
    Optional<Object> keyed(String digits, Situation situation);

    /** Whether keys can answer at all. */
    default boolean isKeyable() {
        return true;
    }

    /** Which of two values an answer means, when the caller was asked which of them; empty if neither or both. */
    default Optional<Object> either(Words words, Situation situation, Object first, Object second) {
        List<Object> meant = read(words, situation).stream()
                .map(Reading::value)
                .filter(it -> it.equals(first) || it.equals(second))
                .distinct()
                .toList();
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }

    /** Of which kind its values are. */
    Kind kind();

    /** How patiently to wait at a pause. */
    Expected expected();

    /** What a caller is likely to say, most likely first; at most 200. */
    List<String> phrases(Language language);

    /** How its keys are collected: the count that completes them follows from the type. */
    DigitSettings digits(DigitSettings base);

    /** Why a value is not taken, in the language's words; empty if it is. */
    Optional<String> refusal(Object value, Situation situation);

    /** The value as it is spoken. */
    String said(Object value, Situation situation);

    /** In which {@linkplain dev.parley.gateway.flow.speak.Format format} its values are said; empty for the usual one of their kind. */
    String format();
}
