package dev.parley.gateway.config;

import java.util.List;

/**
 * The part of a language file that turn taking needs: the words by which turns are told.
 *
 * @param backchannels what a listener says without wanting the floor, such as {@code uh huh}
 * @param unfinished words after which a sentence goes on
 * @param pieces pieces of a number or of a spelled name
 * @param digits the words for single digits, which are pieces as well
 */
public record LanguageSettings(
        List<String> backchannels, List<String> unfinished, List<String> pieces, List<String> digits) {

    public static final LanguageSettings DEFAULTS = new LanguageSettings(List.of(), List.of(), List.of(), List.of());

    public LanguageSettings {
        backchannels = List.copyOf(backchannels);
        unfinished = List.copyOf(unfinished);
        pieces = List.copyOf(pieces);
        digits = List.copyOf(digits);
    }
}
