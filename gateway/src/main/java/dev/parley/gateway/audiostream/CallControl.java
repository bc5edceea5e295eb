package dev.parley.gateway.audiostream;

import dev.parley.api.call.TransferOutcome;
import dev.parley.api.dialog.HandOver;
import dev.parley.gateway.call.CarrierStatus;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Decides what FreeClimb does with a call before its stream begins and after it has ended. */
final class CallControl {

    static final String ACTION = "/freeclimb/action";
    static final String DIAL = "/freeclimb/dial";

    private static final Set<String> STATUS_FIELDS = Set.of("callId", "callStatus", "callEndedReason", "requestType");

    private final WebhookSettings settings;
    private final DialledNumbers numbers;
    private final BooleanSupplier capacity;
    private final PendingHandOvers handOvers;
    private final Transfers transfers;
    private final WebhookListener listener;
    private final InstantSource clock;

    CallControl(
            WebhookSettings settings,
            DialledNumbers numbers,
            BooleanSupplier capacity,
            PendingHandOvers handOvers,
            WebhookListener listener,
            InstantSource clock) {
        this.settings = settings;
        this.numbers = numbers;
        this.capacity = capacity;
        this.handOvers = handOvers;
        this.transfers = new Transfers(settings, clock, this::back);
        this.listener = listener;
        this.clock = clock;
    }

    /** A call has come in, or one that we placed has got an answer. */
    WebhookAnswer voice(WebhookRequest request) throws WebhookException {
        String requestType = request.required("requestType");
        String callId = request.required("callId");
        String to = request.required("to");
        String from = request.optional("from");
        if (requestType.equals("outDialApiConnect")
                && !request.optional("callStatus").equals("inProgress")) {
            return WebhookAnswer.noted();
        }
        // Of a call that we placed, our own number is the calling one.
        boolean ours = requestType.equals("outDialApiConnect") ? numbers.known(from, to) : numbers.known(to, from);
        if (!ours) {
            return new WebhookAnswer(
                    WebhookOutcome.UNKNOWN_NUMBER, settings.refusal().commands());
        }
        if (!capacity.getAsBoolean()) {
            return WebhookAnswer.of(WebhookOutcome.BUSY, new Percl.Reject("busy"));
        }
        return stream(callId, settings.metadata());
    }

    private WebhookAnswer stream(String callId, List<String> metadata) {
        listener.callExpected(callId);
        return WebhookAnswer.of(
                WebhookOutcome.STREAMED,
                new Percl.AudioStream(
                        settings.streamLocation(), settings.format().contentType(), settings.url(ACTION), metadata));
    }

    /** A call that was handed over comes back. */
    private WebhookAnswer back(String callId, TransferOutcome outcome) {
        if (!settings.transfersComeBack() || !capacity.getAsBoolean()) {
            return WebhookAnswer.hangUp();
        }
        List<String> metadata = new ArrayList<>(settings.metadata());
        metadata.add(handOvers.returning(callId, outcome));
        return stream(callId, metadata);
    }

    /** A call's stream has ended. */
    WebhookAnswer action(WebhookRequest request) throws WebhookException {
        String callId = request.required("callId");
        Optional<PendingHandOvers.Left> left = handOvers.take(callId);
        if (left.isEmpty()) {
            return WebhookAnswer.hangUp();
        }
        return switch (left.get().handOver()) {
            case HandOver.Redirect redirect ->
                WebhookAnswer.of(WebhookOutcome.HANDED_OVER, new Percl.Redirect(redirect.actionUrl()));
            case HandOver.OutDial dial -> {
                transfers.begin(callId, dial);
                yield WebhookAnswer.of(
                        WebhookOutcome.HANDED_OVER,
                        new Percl.OutDial(
                                dial.destination(),
                                dial.callingNumber().isEmpty() ? left.get().to() : dial.callingNumber(),
                                settings.url(DIAL),
                                settings.url(DIAL),
                                dial.ringFor()));
            }
        };
    }

    /** A call that was handed over by dialling somebody goes on, on either side. */
    WebhookAnswer dial(WebhookRequest request) throws WebhookException {
        return transfers.next(request);
    }

    /** FreeClimb says how a call stands. */
    WebhookAnswer status(WebhookRequest request) throws WebhookException {
        CarrierStatus status = new CarrierStatus(
                request.required("callId"),
                clock.instant(),
                request.required("callStatus"),
                request.optional("callEndedReason"),
                request.detailsWithout(STATUS_FIELDS));
        if (status.ended()) {
            transfers.ended(status.callId());
        }
        listener.status(status);
        return WebhookAnswer.noted();
    }
}
