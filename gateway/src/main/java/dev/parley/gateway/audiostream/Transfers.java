package dev.parley.gateway.audiostream;

import dev.parley.api.dialog.HandOver;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Brings a caller and somebody dialled for them together. FreeClimb's OutDial makes a second call and connects nothing: each
 * of the two calls asks us how to go on, and they meet in a conference. The caller waits (a pause, then the question again)
 * until the other side has answered; then the caller's call makes the conference, and both join it.
 *
 * @see <a href="https://docs.freeclimb.com/reference/outdial-1">OutDial in FreeClimb's reference</a>
 */
final class Transfers {

    // Over a second: two polls signed in the same second would look like a replay.
    private static final Duration PAUSE = Duration.ofMillis(1100);
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final int CAPACITY = 10_000;

    private sealed interface State {
        /** Until when the other side rings, and a little longer, should nobody tell us what came of it. */
        record Dialling(Instant until) implements State {}

        record Answered() implements State {}

        record Failed() implements State {}

        record Conference(String id) implements State {}
    }

    private final WebhookSettings settings;
    private final InstantSource clock;
    private final Pending<State> byCaller;
    private final Pending<String> callers;

    Transfers(WebhookSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        Duration lifetime = HandOver.OutDial.LONGEST_RING_FOR.plus(GRACE);
        this.byCaller = new Pending<>(CAPACITY, lifetime, clock);
        this.callers = new Pending<>(CAPACITY, lifetime, clock);
    }

    void begin(String callId, Duration ringFor) {
        byCaller.put(callId, new State.Dialling(clock.instant().plus(ringFor).plus(GRACE)));
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
            boolean answered = request.optional("callStatus").equals("inProgress");
            if (byCaller.find(caller).isPresent()) {
                byCaller.put(caller, answered ? new State.Answered() : new State.Failed());
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
            byCaller.put(callId, new State.Conference(conference));
            return join(conference);
        }
        return switch (byCaller.find(callId).orElseGet(State.Failed::new)) {
            case State.Dialling dialling when clock.instant().isBefore(dialling.until()) -> waitAndAskAgain();
            case State.Dialling overdue -> WebhookAnswer.hangUp();
            case State.Answered answered ->
                WebhookAnswer.of(
                        WebhookOutcome.HANDED_OVER, new Percl.CreateConference(settings.url(CallControl.DIAL)));
            case State.Conference known -> join(known.id());
            case State.Failed failed -> WebhookAnswer.hangUp();
        };
    }

    private WebhookAnswer callee(Optional<State> transfer) {
        return switch (transfer.orElseGet(State.Failed::new)) {
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
