package dev.parley.speech.google;

import dev.parley.api.speech.RecognitionRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Expected phrases, as many and as long as Google takes: one beyond its limits makes it refuse the whole stream. */
final class Phrases {

    /** See the page "Quotas and limits" of Speech-to-Text. */
    static final int MOST = 5000;

    static final int MOST_IN_A_SET = 1200;
    static final int LONGEST = 100;
    static final int MOST_CHARACTERS = 100_000;

    /** Languages with a class of digits, of spelled words, of numbers: see "Supported class tokens" of Speech-to-Text. */
    private static final Set<String> DIGITS =
            Set.of("en-US", "en-GB", "en-AU", "en-IN", "en-KE", "en-NG", "en-ZA", "ja-JP");

    private static final Set<String> SPELLINGS = Set.of("en-US", "en-AU", "en-IN", "en-KE", "en-NG", "en-ZA");

    private static final Set<String> NUMBERS = Set.of(
            "en-US", "en-GB", "en-AU", "en-IN", "en-KE", "en-NG", "en-ZA", "de-DE", "es-ES", "es-US", "fr-FR", "fr-CA",
            "hi-IN", "id-ID", "it-IT", "ja-JP", "nl-NL", "pl-PL", "pt-BR", "pt-PT", "ru-RU", "sv-SE", "tr-TR", "vi-VN");

    private Phrases() {}

    /** What a request hints at, in sets: its phrases, and the class of what is expected. */
    static List<List<String>> sets(RecognitionRequest request) {
        List<String> phrases = new ArrayList<>();
        // What looks like a class is none: "$20" is an amount.
        request.phrases().forEach(phrase -> phrases.add(phrase.replaceAll("[${}]", " ")));
        expected(request).ifPresent(phrases::addFirst);
        return sets(phrases);
    }

    private static Optional<String> expected(RecognitionRequest request) {
        String language = Locale.forLanguageTag(request.language()).toLanguageTag();
        return switch (request.expected()) {
            case ANYTHING -> Optional.empty();
            case DIGITS -> token("$OOV_CLASS_DIGIT_SEQUENCE", DIGITS, language);
            case NUMBER -> token("$OPERAND", NUMBERS, language);
            case SPELLING -> token("$OOV_CLASS_ALPHANUMERIC_SEQUENCE", SPELLINGS, language);
        };
    }

    private static Optional<String> token(String token, Set<String> languages, String language) {
        return languages.contains(language) ? Optional.of(token) : Optional.empty();
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
