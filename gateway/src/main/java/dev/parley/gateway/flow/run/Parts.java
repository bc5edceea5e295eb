package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.language.LanguageFiles;
import dev.parley.gateway.flow.model.Asking;
import dev.parley.gateway.flow.program.Program;
import dev.parley.gateway.flow.service.Services;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/**
 * What a runner needs from outside. All of it serves many calls at once.
 *
 * @param services the web services
 * @param actions the actions of plugins
 * @param dialogs the dialogs of plugins
 * @param flows the flows that others may run, by name; a call asks once for each name, and keeps to the answer
 * @param languages the languages
 * @param language the BCP 47 tag of the language of flows that have none of their own
 * @param zone the time zone of flows that have none of their own
 * @param settings the route's, over those of the flow: texts, {@link Long}, {@link Double}, {@link Boolean}, lists and maps
 * @param asking how questions are asked, unless the flow says otherwise
 * @param chance chooses among variants: given a count, a number from 0 to below it
 * @param time the present
 * @param pauses lets time pass
 * @param transferring hands calls over
 * @param watcher is told what happens
 */
public record Parts(
        Services services,
        Actions actions,
        Dialogs dialogs,
        Function<String, Optional<Program>> flows,
        LanguageFiles languages,
        String language,
        ZoneId zone,
        Map<String, Object> settings,
        Asking asking,
        IntUnaryOperator chance,
        InstantSource time,
        Pauses pauses,
        Transferring transferring,
        Watcher watcher) {

    public Parts {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }
}
