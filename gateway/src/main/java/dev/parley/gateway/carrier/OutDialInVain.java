package dev.parley.gateway.carrier;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * PerCL's {@code OutDial} of a number that is not reached: tells the application so, and asks it what to do with the call that
 * waits, until it says something else than to wait. Blocks.
 *
 * @param status the {@code callStatus} that says why
 */
record OutDialInVain(PerclCommand command, String status, CallRequest request, Webhooks webhooks) {

    static final String NAME = "OutDial";

    /** Waiting calls ask about once a second. */
    private static final int MOST_QUESTIONS = 300;

    /** Returns the commands that end the wait. */
    List<PerclCommand> travel() throws WebhookException {
        List<PerclCommand> commands = ask(url(command, "actionUrl"), "outDialStart");
        CallRequest dialled = CallRequest.to(text(command, "destination")).withFrom(text(command, "callingNumber"));
        webhooks.post(
                url(command, "callConnectUrl"),
                webhooks.about(dialled, "outDialConnect", status)
                        .put("direction", "outboundDial")
                        .put("parentCallId", request.callId()));
        for (int questions = 0; questions < MOST_QUESTIONS; questions++) {
            Optional<PerclCommand> redirect = CallJourney.first(commands, CallJourney.REDIRECT);
            if (redirect.isEmpty()) {
                return commands;
            }
            pause(commands);
            commands = ask(url(redirect.get(), "actionUrl"), "redirect");
        }
        throw new IllegalArgumentException("the call has been told to wait " + MOST_QUESTIONS + " times");
    }

    private List<PerclCommand> ask(URI url, String requestType) throws WebhookException {
        return Percl.parse(webhooks.post(
                url, webhooks.about(request, requestType, "inProgress").putNull("parentCallId")));
    }

    private static void pause(List<PerclCommand> commands) {
        Duration length = CallJourney.first(commands, "Pause")
                .map(it -> it.arguments().get("length"))
                .filter(Number.class::isInstance)
                .map(it -> Duration.ofMillis(((Number) it).longValue()))
                .orElse(Duration.ZERO);
        try {
            Thread.sleep(length);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static URI url(PerclCommand command, String argument) {
        return URI.create(text(command, argument));
    }

    private static String text(PerclCommand command, String argument) {
        return command.text(argument)
                .orElseThrow(() -> new IllegalArgumentException(command.name() + " lacks '" + argument + "'"));
    }
}
