package dev.parley.speech.google;

import dev.parley.api.speech.RecognitionRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Expected phrases, as many and as long as Google takes: one beyond its limits makes it refuse the whole stream. */
final class Phrases {

    /** See the page "Quotas and limits" of Speech-to-Text. */
    static final int MOST = 5000;

    static final int MOST_IN_A_SET = 1200;
    static final int LONGEST = 100;
    static final int MOST_CHARACTERS = 100_000;

    private Phrases() {}

    /** What a request hints at, in sets: its phrases, and the class of what is expected. */
    static List<List<String>> sets(RecognitionRequest request) {
        List<String> phrases = new ArrayList<>(request.phrases());
        expected(request).ifPresent(phrases::addFirst);
        return sets(phrases);
    }

    /** See the page "Supported class tokens" of Speech-to-Text. Only English has all of them. */
    private static Optional<String> expected(RecognitionRequest request) {
        if (!Language.same(request.language(), "en")) {
            return Optional.empty();
        }
        return switch (request.expected()) {
            case ANYTHING -> Optional.empty();
            case DIGITS -> Optional.of("$OOV_CLASS_DIGIT_SEQUENCE");
            case NUMBER -> Optional.of("$OPERAND");
            case SPELLING -> Optional.of("$OOV_CLASS_ALPHANUMERIC_SEQUENCE");
        };
    }

    /** What may be sent, most likely first, in sets; phrases that are too long are left out. */
    static List<List<String>> sets(Collection<String> phrases) {
        Set<String> fitting = new LinkedHashSet<>();
        int characters = 0;
        for (String phrase : phrases) {
            String stripped = phrase.strip();
            int length = stripped.codePointCount(0, stripped.length());
            if (length == 0 || length > LONGEST || fitting.contains(stripped)) {
                continue;
            }
            characters += length;
            if (fitting.size() == MOST || characters > MOST_CHARACTERS) {
                break;
            }
            fitting.add(stripped);
        }
        List<String> all = new ArrayList<>(fitting);
        List<List<String>> sets = new ArrayList<>();
        for (int start = 0; start < all.size(); start += MOST_IN_A_SET) {
            sets.add(all.subList(start, Math.min(start + MOST_IN_A_SET, all.size())));
        }
        return sets;
    }
}
