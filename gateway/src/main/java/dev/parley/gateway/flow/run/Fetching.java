package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.expr.EvaluationException;
import dev.parley.gateway.flow.expr.Json;
import dev.parley.gateway.flow.model.Fetch;
import dev.parley.gateway.flow.service.Reply;
import dev.parley.gateway.flow.service.Request;
import dev.parley.gateway.flow.service.ServiceException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Asks web services. */
final class Fetching {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final int TOO_MANY_REQUESTS = 429;

    private Fetching() {}

    static int fetch(Spot spot, Fetch fetch) throws Exception {
        Request request = request(spot, fetch);
        Reply reply;
        try (Meanwhile _ = Meanwhile.begin(spot, fetch.meanwhile(), fetch.music())) {
            reply = attempts(spot, fetch, request);
        } catch (ServiceException failure) {
            return spot.failed(
                    "the service " + request.service() + " gave no answer: " + failure.getMessage(), failure);
        } finally {
            spot.course().bounds().waited();
        }
        if (!isAccepted(fetch, reply.status())) {
            return spot.failed("the service " + request.service() + " answered " + reply.status(), null);
        }
        spot.save(fetch.save(), spot.variables().answering(reply.answer(), reply.status()));
        return spot.next();
    }

    private static Reply attempts(Spot spot, Fetch fetch, Request request)
            throws ServiceException, InterruptedException {
        Duration pause = FIRST_PAUSE;
        for (int left = fetch.retry(); ; left--) {
            try {
                Reply reply = spot.parts().outside().services().fetch(request);
                if (left == 0 || isAccepted(fetch, reply.status()) || !isPassing(reply.status())) {
                    return reply;
                }
            } catch (ServiceException failure) {
                if (left == 0 || !failure.isPassing()) {
                    throw failure;
                }
            }
            spot.parts().present().pauses().pause(pause);
            pause = pause.multipliedBy(2);
        }
    }

    private static Request request(Spot spot, Fetch fetch) throws EvaluationException {
        Making making = spot.making();
        Map<String, String> headers = new LinkedHashMap<>();
        making.values(fetch.headers(), spot.variables()).forEach((name, value) -> headers.put(name, Plain.text(value)));
        Optional<String> body = fetch.body().isPresent()
                ? Optional.of(Json.write(making.value(fetch.body().get(), spot.variables())))
                : Optional.empty();
        return new Request(
                fetch.fetch().method(),
                fetch.fetch().service(),
                spot.course().wording().path(fetch.fetch().path(), spot.program(), spot.variables(), spot.manner()),
                headers,
                body,
                fetch.timeout(),
                spot.line().call().id());
    }

    private static boolean isAccepted(Fetch fetch, int status) {
        return (status >= 200 && status <= 299) || fetch.accept().contains(status);
    }

    private static boolean isPassing(int status) {
        return status == TOO_MANY_REQUESTS || status >= 500;
    }
}
