package dev.parley.gateway.flow.run;

import dev.parley.gateway.config.AskingSettings;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What holds for flows unless they say otherwise; but the settings hold over theirs.
 *
 * @param language the BCP 47 tag of the language
 * @param zone the time zone
 * @param settings the route's, over those of the flow: texts, {@link Long}, {@link Double}, {@link Boolean}, lists and maps
 * @param asking how questions are asked
 */
public record Usual(String language, ZoneId zone, Map<String, Object> settings, AskingSettings asking) {

    public Usual {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** A copy with more settings, over these. */
    public Usual withSettings(Map<String, Object> over) {
        Map<String, Object> joined = new LinkedHashMap<>(settings);
        joined.putAll(over);
        return new Usual(language, zone, joined, asking);
    }
}
