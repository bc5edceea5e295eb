package dev.parley.gateway.audiostream;

import java.util.List;

/** What a caller gets who dialled a number that has no route. */
public sealed interface Refusal {

    /** The commands that refuse the call. */
    List<Percl> commands();

    /**
     * The call is refused unanswered.
     *
     * @param reason for FreeClimb's log; may be empty
     */
    record Reject(String reason) implements Refusal {
        @Override
        public List<Percl> commands() {
            return List.of(new Percl.Reject(reason));
        }
    }

    /**
     * The call is hung up.
     *
     * @param reason for FreeClimb's log; may be empty
     */
    record Hangup(String reason) implements Refusal {
        @Override
        public List<Percl> commands() {
            return List.of(new Percl.Hangup(reason));
        }
    }

    /**
     * The call is answered, the caller hears a text in FreeClimb's own voice, and the call is hung up.
     *
     * @param language a BCP 47 tag; empty for FreeClimb's default
     */
    record Say(String text, String language) implements Refusal {
        @Override
        public List<Percl> commands() {
            return List.of(new Percl.Say(text, language), new Percl.Hangup(""));
        }
    }
}
