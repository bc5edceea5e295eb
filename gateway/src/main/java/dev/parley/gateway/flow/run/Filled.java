package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.language.Language;
import java.util.Map;

/** What the bot says by itself, with something put in. */
final class Filled {

    private Filled() {}

    static String with(Spot spot, String key, String name, String value) {
        return with(spot, key, Map.of(name, value));
    }

    static String with(Spot spot, String key, Map<String, String> values) {
        return Cut.atWord(Language.filled(spot.own(key), values), Wording.LONGEST);
    }
}
