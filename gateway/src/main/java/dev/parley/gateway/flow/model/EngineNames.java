package dev.parley.gateway.flow.model;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names of speech engines.
 *
 * @param recognizers of those that hear
 * @param synthesizers of those that speak
 */
public record EngineNames(Set<String> recognizers, Set<String> synthesizers) {

    public static final EngineNames NONE = new EngineNames(Set.of(), Set.of());

    public EngineNames {
        recognizers = Collections.unmodifiableSet(new TreeSet<>(recognizers));
        synthesizers = Collections.unmodifiableSet(new TreeSet<>(synthesizers));
    }

    public boolean containsAll(EngineNames others) {
        return recognizers.containsAll(others.recognizers) && synthesizers.containsAll(others.synthesizers);
    }

    /** These and others. */
    public EngineNames plus(EngineNames others) {
        return plus(others.recognizers(), others.synthesizers());
    }

    /** These and others. */
    public EngineNames plus(Collection<String> moreRecognizers, Collection<String> moreSynthesizers) {
        Set<String> hearing = new TreeSet<>(recognizers);
        hearing.addAll(moreRecognizers);
        Set<String> speaking = new TreeSet<>(synthesizers);
        speaking.addAll(moreSynthesizers);
        return new EngineNames(hearing, speaking);
    }
}
