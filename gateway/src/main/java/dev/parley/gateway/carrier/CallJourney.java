package dev.parley.gateway.carrier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.freeclimb.ivr.PlatformMessage.NotifyCallEndedMessage.ReasonCode;
import dev.parley.gateway.carrier.PlatformOutcome.Kind;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One call's way through the platform, from the first webhook to the last, as straight code on a thread that may block. */
final class CallJourney {

    static final String REDIRECT = "Redirect";

    private final SimulatedCarrier carrier;
    private final PlatformSettings settings;
    private final Webhooks webhooks;
    private final CallRequest request;
    private final CallerEar ear;
    private final Consumer<SimulatedCall> streams;
    private Optional<CallEnd> end = Optional.empty();
    private Duration duration = Duration.ZERO;

    /** @param streams told of each of the call's streams */
    CallJourney(
            SimulatedCarrier carrier,
            PlatformSettings settings,
            Webhooks webhooks,
            CallRequest request,
            CallerEar ear,
            Consumer<SimulatedCall> streams) {
        this.carrier = carrier;
        this.settings = settings;
        this.webhooks = webhooks;
        this.request = request;
        this.ear = ear;
        this.streams = streams;
    }

    PlatformOutcome travel() {
        PlatformOutcome outcome;
        try {
            outcome = begin();
        } catch (WebhookException e) {
            outcome = outcome(Kind.FAILED, "webhookFailed", List.of(), String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            outcome = outcome(Kind.FAILED, "appInvalidPercl", List.of(), String.valueOf(e.getMessage()));
        } catch (IllegalStateException e) {
            outcome = outcome(Kind.FAILED, "internalError", List.of(), String.valueOf(e.getMessage()));
        }
        return report(outcome);
    }

    private PlatformOutcome begin() throws WebhookException {
        ObjectNode webhook = webhooks.about(
                        request,
                        request.inbound() ? "inboundCall" : "outDialApiConnect",
                        request.inbound() ? "ringing" : "inProgress")
                .putNull("parentCallId");
        List<PerclCommand> commands = ask(settings.voiceUrl(), webhook);
        Optional<PerclCommand> found = first(commands, AudioStreamCommand.NAME);
        return found.isEmpty() ? refused(commands) : stream(AudioStreamCommand.of(found.get()));
    }

    private PlatformOutcome stream(AudioStreamCommand command) throws WebhookException {
        long start = System.nanoTime();
        SimulatedCall call = carrier.dial(
                command.target(), request.withFormat(command.format()).withMetadata(command.metadata()), ear);
        streams.accept(call);
        CallEnd over = call.ended().join();
        end = Optional.of(over);
        duration = duration.plusNanos(System.nanoTime() - start);
        URI actionUrl = over.actionUrl().map(URI::create).orElse(command.actionUrl());
        if (over.alive()) {
            return next(ask(actionUrl, webhooks.about(request, "audioStream", "inProgress")));
        }
        if (settings.asksAfterHangUp()) {
            webhooks.post(actionUrl, webhooks.about(request, "audioStream", "completed"));
        }
        return outcome(Kind.ENDED, endedReason(over), List.of(), over.detail());
    }

    private PlatformOutcome refused(List<PerclCommand> commands) {
        String names =
                String.join(", ", commands.stream().map(PerclCommand::name).toList());
        String detail = commands.isEmpty() ? "the answer has no commands" : "the answer was " + names;
        return outcome(Kind.REFUSED, endedReason(commands), commands, detail);
    }

    private PlatformOutcome next(List<PerclCommand> commands) throws WebhookException {
        Optional<PerclCommand> dial = first(commands, OutDialInVain.NAME);
        Optional<String> status = dial.flatMap(it -> it.text("destination")).map(settings.unreached()::get);
        if (dial.isPresent() && status.isPresent()) {
            return dialled(new OutDialInVain(dial.get(), status.get(), request, webhooks).travel());
        }
        return last(commands);
    }

    private PlatformOutcome dialled(List<PerclCommand> commands) throws WebhookException {
        Optional<PerclCommand> again = first(commands, AudioStreamCommand.NAME);
        return again.isPresent() ? stream(AudioStreamCommand.of(again.get())) : last(commands);
    }

    private PlatformOutcome last(List<PerclCommand> commands) {
        boolean over = commands.isEmpty()
                || first(commands, "Hangup").isPresent()
                || first(commands, "Reject").isPresent();
        return over
                ? outcome(Kind.ENDED, endedReason(commands), commands, "the call ended after its stream")
                : outcome(Kind.HANDED_OVER, "farEndHangup", commands, "the call went on after its stream");
    }

    private static String endedReason(List<PerclCommand> commands) {
        if (commands.isEmpty()) {
            return "appNoPercl";
        }
        return first(commands, "Reject").isPresent() ? "appReject" : "appHangup";
    }

    private static String endedReason(CallEnd over) {
        if (over.how() == CallEnd.How.TERMINATED) {
            return "grpcHangup";
        }
        return switch (over.reason().orElse(ReasonCode.CALLER_DISCONNECT)) {
            case CALLER_DISCONNECT -> "farEndHangup";
            case APPLICATION_DISCONNECT -> "appHangup";
            default -> "internalError";
        };
    }

    // A real platform would follow any redirect; this one stays on the machine it runs on, and goes one step.
    private List<PerclCommand> ask(URI url, ObjectNode webhook) throws WebhookException {
        List<PerclCommand> commands = new ArrayList<>(Percl.parse(webhooks.post(url, webhook)));
        Optional<String> redirect = first(commands, REDIRECT).flatMap(command -> command.text("actionUrl"));
        if (redirect.isPresent() && first(commands, AudioStreamCommand.NAME).isEmpty()) {
            URI actionUrl = URI.create(redirect.get());
            if (loopback(actionUrl)) {
                ObjectNode next = webhook.deepCopy().put("requestType", "redirect");
                commands.addAll(Percl.parse(webhooks.post(actionUrl, next)));
            }
        }
        return commands;
    }

    private static boolean loopback(URI url) {
        try {
            return url.getHost() != null && InetAddress.getByName(url.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    static Optional<PerclCommand> first(List<PerclCommand> commands, String name) {
        return commands.stream().filter(command -> command.name().equals(name)).findFirst();
    }

    private PlatformOutcome outcome(Kind kind, String endedReason, List<PerclCommand> commands, String detail) {
        return new PlatformOutcome(kind, endedReason, end, commands, detail);
    }

    private PlatformOutcome report(PlatformOutcome outcome) {
        if (settings.statusUrl().isEmpty()) {
            return outcome;
        }
        String callStatus = outcome.kind() == Kind.FAILED ? "failed" : "completed";
        ObjectNode webhook = webhooks.about(request, "callStatus", callStatus)
                .putNull("parentCallId")
                .put("callEndedReason", outcome.endedReason())
                .put("callDuration", duration.toSeconds());
        try {
            webhooks.post(settings.statusUrl().get(), webhook);
            return outcome;
        } catch (WebhookException e) {
            return outcome.withDetail(outcome.detail() + "; " + e.getMessage());
        }
    }
}
