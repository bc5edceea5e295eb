package dev.parley.gateway.flow.run;

import dev.parley.gateway.config.Confidence;
import dev.parley.gateway.flow.model.Ask;
import java.util.List;
import java.util.Optional;

/** What of the values of a question is to be confirmed. */
final class Doubts {

    private final Ask ask;
    private final List<Wanted> all;
    private final Confidence usual;

    /** @param usual when one value is confirmed, unless it is written otherwise */
    Doubts(Ask ask, List<Wanted> all, Confidence usual) {
        this.ask = ask;
        this.all = all;
        this.usual = usual;
    }

    /** A value of which nobody is sure yet. */
    Optional<Wanted> doubtful() {
        return all.stream()
                .filter(wanted -> wanted.isFilled()
                        && !wanted.isConfirmed()
                        && confidence(wanted).isWanted(wanted.sure()))
                .findFirst();
    }

    private Confidence confidence(Wanted wanted) {
        if (wanted.slot().secret() && wanted.slot().confirm().isEmpty()) {
            // The language's words would say it.
            return Confidence.NEVER;
        } else if (wanted.slot().confirmWhen().isPresent()) {
            return wanted.slot().confirmWhen().get();
        } else if (wanted.slot().confirm().isPresent()) {
            return Confidence.ALWAYS;
        }
        // What is confirmed with the others is not confirmed alone.
        boolean isLater = ask.confirm().isPresent() || ask.confirmWhen().isPresent();
        return isLater ? Confidence.NEVER : usual;
    }

    /** Whether all together are to be confirmed. */
    boolean isWholeDoubtful() {
        double sure = all.stream().mapToDouble(Wanted::sure).min().orElse(1);
        return ask.confirmWhen()
                .orElse(ask.confirm().isPresent() ? Confidence.ALWAYS : Confidence.NEVER)
                .isWanted(sure);
    }
}
