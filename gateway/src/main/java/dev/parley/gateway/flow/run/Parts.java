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

    /** A copy that asks other services. */
    public Parts withServices(Services changed) {
        return new Parts(
                changed,
                actions,
                dialogs,
                flows,
                languages,
                language,
                zone,
                settings,
                asking,
                chance,
                time,
                pauses,
                transferring,
                watcher);
    }

    /** A copy that runs other actions. */
    public Parts withActions(Actions changed) {
        return new Parts(
                services,
                changed,
                dialogs,
                flows,
                languages,
                language,
                zone,
                settings,
                asking,
                chance,
                time,
                pauses,
                transferring,
                watcher);
    }

    /** A copy with other settings of the route. */
    public Parts withSettings(Map<String, Object> changed) {
        return new Parts(
                services,
                actions,
                dialogs,
                flows,
                languages,
                language,
                zone,
                changed,
                asking,
                chance,
                time,
                pauses,
                transferring,
                watcher);
    }

    /** A copy that leaves other things to chance. */
    public Parts withChance(IntUnaryOperator changed) {
        return new Parts(
                services,
                actions,
                dialogs,
                flows,
                languages,
                language,
                zone,
                settings,
                asking,
                changed,
                time,
                pauses,
                transferring,
                watcher);
    }

    /** A copy in another time. */
    public Parts withTime(InstantSource changedTime, Pauses changedPauses) {
        return new Parts(
                services,
                actions,
                dialogs,
                flows,
                languages,
                language,
                zone,
                settings,
                asking,
                chance,
                changedTime,
                changedPauses,
                transferring,
                watcher);
    }

    /** A copy that hands calls over otherwise. */
    public Parts withTransferring(Transferring changed) {
        return new Parts(
                services, actions, dialogs, flows, languages, language, zone, settings, asking, chance, time, pauses,
                changed, watcher);
    }

    /** A copy that somebody else watches. */
    public Parts withWatcher(Watcher changed) {
        return new Parts(
                services,
                actions,
                dialogs,
                flows,
                languages,
                language,
                zone,
                settings,
                asking,
                chance,
                time,
                pauses,
                transferring,
                changed);
    }
}
