package dev.parley.api.flow;

import dev.parley.api.dialog.DigitSettings;
import dev.parley.api.speech.Expected;
import java.util.List;
import java.util.Optional;

/**
 * What kind of answer a question asks for: how it is understood, refused and said. One serves all calls that ask the question,
 * at once: keep nothing of a call in it.
 *
 * {@snippet :
 * record Size() implements SlotType {
 *     public ValueKind kind() {
 *         return ValueKind.TEXT;
 *     }
 *
 *     public List<Candidate> read(Heard heard, SlotContext context) {
 *         return IntStream.range(0, heard.size())
 *                 .filter(at -> List.of("small", "medium", "large").contains(heard.word(at)))
 *                 .mapToObj(at -> new Candidate(heard.word(at), at, at + 1, 1))
 *                 .toList();
 *     }
 * }
 * }
 *
 * <p>All methods are called on the threads of calls, while a caller waits: return within some milliseconds, do not block, and
 * ask no other system; what needs one is an {@link Action}. What they throw is logged without its message, for that may hold
 * what a caller said: the answer then counts as one that does not fit, and so does a value of another kind than {@link #kind()}.
 */
public interface SlotType {

    /** Of which kind its values are; always the same. */
    ValueKind kind();

    /**
     * All ways to understand an answer, the best first; none if nothing fits. The first 100 count.
     *
     * @param heard what the caller said, perhaps with other things: look for the value anywhere in it
     */
    List<Candidate> read(Heard heard, SlotContext context);

    /** How the bot says the values; always the same, and one that goes with {@link #kind()}. */
    default SpokenForm spoken() {
        return SpokenForm.USUAL;
    }

    /**
     * How the keys are collected that answer the question.
     *
     * @param usual how the flow collects keys
     * @return {@code usual} with the {@code min} and {@code max} that the type wants; the rest stays as the flow has it. Empty,
     *     which is the default, if keys cannot answer
     */
    default Optional<DigitSettings> digits(DigitSettings usual) {
        return Optional.empty();
    }

    /**
     * The value of what was keyed in.
     *
     * @param keys {@code 0-9 * #}, without the finish key
     * @return empty, which is the default, if that is none; a value may yet be {@linkplain #refusal refused}
     */
    default Optional<Object> keyed(String keys, SlotContext context) {
        return Optional.empty();
    }

    /** How patiently to wait at a pause; default {@link Expected#ANYTHING}. */
    default Expected expected() {
        return Expected.ANYTHING;
    }

    /**
     * What a caller is likely to say, most likely first: a hint for the recognizer. The first 200 count; default none.
     *
     * @param language the BCP 47 tag of what the caller speaks
     */
    default List<String> phrases(String language) {
        return List.of();
    }

    /**
     * Why a value is not taken, as the bot says it before it asks again, in the language of the context: "There is no such
     * station." Its first 1000 characters count. Empty, which is the default, if the value is taken.
     */
    default Optional<String> refusal(Object value, SlotContext context) {
        return Optional.empty();
    }
}
