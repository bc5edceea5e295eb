package dev.parley.speech.google.fake;

import java.util.Optional;

/** The failure that is planned for one stream, until it has struck. */
final class Mishap {

    private Optional<Failures.Planned> planned;

    Mishap(Optional<Failures.Planned> planned) {
        this.planned = planned;
    }

    /** The failure that strikes now, once. */
    Optional<Failure> strike(long audioNanos, int words) {
        Optional<Failures.Planned> due = planned.filter(it -> switch (it.moment()) {
            case Moment.AfterAudio after -> audioNanos >= after.audio().toNanos();
            case Moment.AfterWords after -> words >= after.words();
        });
        if (due.isPresent()) {
            planned = Optional.empty();
        }
        return due.map(Failures.Planned::failure);
    }
}
