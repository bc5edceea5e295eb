package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.language.LanguageFiles;
import dev.parley.gateway.flow.program.Program;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a runner needs from elsewhere. All of it serves many calls at once.
 *
 * @param outside whom flows ask, and to whom they leave calls
 * @param flows the flows that others may run, by name; a call asks once for each name, and keeps to the answer
 * @param languages the languages
 * @param usual what holds unless a flow says otherwise
 * @param present chance, time, and who looks on
 */
public record Parts(
        Outside outside,
        Function<String, Optional<Program>> flows,
        LanguageFiles languages,
        Usual usual,
        Present present) {

    /** A copy with somebody else outside. */
    public Parts withOutside(Outside changed) {
        return new Parts(changed, flows, languages, usual, present);
    }

    /** A copy in which something else is usual. */
    public Parts withUsual(Usual changed) {
        return new Parts(outside, flows, languages, changed, present);
    }

    /** A copy with another present. */
    public Parts withPresent(Present changed) {
        return new Parts(outside, flows, languages, usual, changed);
    }
}
