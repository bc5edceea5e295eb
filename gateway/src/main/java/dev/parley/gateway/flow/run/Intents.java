package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.hear.Phrases;
import dev.parley.gateway.flow.hear.Reading;
import dev.parley.gateway.flow.hear.Words;
import dev.parley.gateway.flow.model.Permitted;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What callers may say at a question, whatever it asks for. */
final class Intents {

    private final Phrases phrases;

    Intents(Map<String, List<String>> named, Permitted permitted) {
        Map<String, List<String>> allowed = new LinkedHashMap<>(named);
        allowed.keySet().removeIf(name -> !permitted.allows(name));
        this.phrases = new Phrases(allowed);
    }

    /** The name of what was said. */
    Optional<String> read(Words words) {
        return phrases.read(words).map(Reading::value).map(String.class::cast);
    }
}
