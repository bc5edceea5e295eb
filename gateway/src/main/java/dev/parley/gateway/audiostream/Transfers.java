package dev.parley.gateway.audiostream;

import dev.parley.api.call.TransferOutcome;
import dev.parley.api.dialog.HandOver;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Brings a caller and somebody dialled for them together. FreeClimb's OutDial makes a second call and connects nothing: each
 * of the two calls asks us how to go on, and they meet in a conference. The caller waits (a pause, then the question again)
 * until the other side has answered; then the caller's call makes the conference, and both join it. A caller whose other side cannot be reached
 * is hung up, or comes back to us.
 *
 * @see <a href="https://docs.freeclimb.com/reference/outdial-1">OutDial in FreeClimb's reference</a>
 */
final class Transfers {

    // Over a second: two polls signed in the same second would look like a replay.
    private static final Duration PAUSE = Duration.ofMillis(1100);
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final int CAPACITY = 10_000;

    /** What is done with the call of a caller who comes back. */
    @FunctionalInterface
    interface Back {
        WebhookAnswer answer(String callId, TransferOutcome outcome);
    }

    private sealed interface State {
        /** Until when the other side rings, and a little longer, should nobody tell us what came of it. */
        record Dialling(Instant until, boolean comesBack) implements State {}

        record Answered() implements State {}

        record Failed(TransferOutcome outcome, boolean comesBack) implements State {}

        record Conference(String id) implements State {}
    }

    private static final State UNKNOWN = new State.Failed(TransferOutcome.FAILED, false);

    private final WebhookSettings settings;
    private final InstantSource clock;
    private final Back back;
    private final Pending<State> byCaller;
    private final Pending<String> callers;

    Transfers(WebhookSettings settings, InstantSource clock, Back back) {
        this.settings = settings;
        this.clock = clock;
        this.back = back;
        Duration lifetime = HandOver.OutDial.LONGEST_RING_FOR.plus(GRACE);
        this.byCaller = new Pending<>(CAPACITY, lifetime, clock);
        this.callers = new Pending<>(CAPACITY, lifetime, clock);
    }

    void begin(String callId, HandOver.OutDial dial) {
        Instant until = clock.instant().plus(dial.ringFor()).plus(GRACE);
        byCaller.put(callId, new State.Dialling(until, dial.comesBack()));
    }

    /** The caller's call is over: who was dialled for it is let go. */
    void ended(String callId) {
        byCaller.take(callId);
    }

    WebhookAnswer next(WebhookRequest request) throws WebhookException {
        String callId = request.required("callId");
        String conference = request.optional("conferenceId");
        if (byCaller.find(callId).isPresent()) {
            return caller(callId, conference);
        }
        if (request.optional("requestType").equals("outDialConnect")) {
            String caller = request.optional("parentCallId");
            String status = request.optional("callStatus");
            boolean answered = status.equals("inProgress");
            if (byCaller.replace(caller, before -> answered ? answered(before) : failed(before, status))
                    .isPresent()) {
                callers.put(callId, caller);
            }
            if (!answered) {
                return WebhookAnswer.noted();
            }
        }
        return callee(callers.find(callId).flatMap(byCaller::find));
    }

    private WebhookAnswer caller(String callId, String conference) {
        if (!conference.isEmpty()) {
            State known = new State.Conference(conference);
            var _ = byCaller.replace(callId, _ -> known);
            return join(conference);
        }
        return switch (byCaller.find(callId).orElse(UNKNOWN)) {
            case State.Dialling dialling when clock.instant().isBefore(dialling.until()) -> waitAndAskAgain();
            case State.Dialling overdue -> over(callId, TransferOutcome.FAILED, overdue.comesBack());
            case State.Answered answered ->
                WebhookAnswer.of(
                        WebhookOutcome.HANDED_OVER, new Percl.CreateConference(settings.url(CallControl.DIAL)));
            case State.Conference known -> join(known.id());
            case State.Failed failed -> over(callId, failed.outcome(), failed.comesBack());
        };
    }

    private WebhookAnswer over(String callId, TransferOutcome outcome, boolean comesBack) {
        byCaller.take(callId);
        return comesBack ? back.answer(callId, outcome) : WebhookAnswer.hangUp();
    }

    /** FreeClimb tells some things twice: what was done on the first time stays done. */
    private static State answered(State before) {
        return before instanceof State.Dialling ? new State.Answered() : before;
    }

    private static State failed(State before, String status) {
        if (before instanceof State.Failed) {
            return before;
        }
        TransferOutcome outcome = switch (status) {
            case "busy" -> TransferOutcome.BUSY;
            case "noAnswer" -> TransferOutcome.NO_ANSWER;
            default -> TransferOutcome.FAILED;
        };
        return new State.Failed(outcome, before instanceof State.Dialling dialling && dialling.comesBack());
    }

    private WebhookAnswer callee(Optional<State> transfer) {
        return switch (transfer.orElse(UNKNOWN)) {
            case State.Conference known -> join(known.id());
            case State.Answered answered -> waitAndAskAgain();
            // The caller has gone, or never was.
            case State.Dialling dialling -> WebhookAnswer.hangUp();
            case State.Failed failed -> WebhookAnswer.hangUp();
        };
    }

    private WebhookAnswer waitAndAskAgain() {
        return WebhookAnswer.of(
                WebhookOutcome.HANDED_OVER, new Percl.Pause(PAUSE), new Percl.Redirect(settings.url(CallControl.DIAL)));
    }

    private static WebhookAnswer join(String conference) {
        return WebhookAnswer.of(WebhookOutcome.HANDED_OVER, new Percl.AddToConference(conference));
    }
}
