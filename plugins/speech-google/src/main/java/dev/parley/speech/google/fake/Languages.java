package dev.parley.speech.google.fake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which languages the services know: those of two letters, and a few of three. */
final class Languages {

    private static final Set<String> KNOWN = Stream.concat(
                    Stream.of(Locale.getISOLanguages()), List.of("fil", "cmn", "yue", "auto").stream())
            .collect(Collectors.toUnmodifiableSet());

    private Languages() {}

    static boolean known(String tag) {
        return tag.matches("[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?|auto")
                && KNOWN.contains(new Locale.Builder()
                        .setLanguageTag(tag)
                        .build()
                        .getLanguage()
                        .toLowerCase(Locale.ROOT));
    }
}
