package dev.parley.gateway.flow.test;

import dev.parley.api.call.CallInfo;
import dev.parley.gateway.flow.expr.EvaluationException;
import dev.parley.gateway.flow.expr.Json;
import dev.parley.gateway.flow.run.Actions;
import dev.parley.gateway.flow.run.Pauses;
import dev.parley.gateway.flow.service.Reply;
import dev.parley.gateway.flow.service.Request;
import dev.parley.gateway.flow.service.ServiceException;
import dev.parley.gateway.flow.service.Services;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Services and actions that answer as a test file says, and remember what they were asked. For one call. */
public final class Stubs implements Services, Actions {

    /**
     * A service was asked.
     *
     * @param request method, name and path
     * @param body what was sent, as values; null if nothing or no JSON was
     */
    public record Call(String request, @Nullable Object body) {}

    private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(5);

    private final Given given;
    private final Map<String, List<Answering>> services = new HashMap<>();
    private final Pauses pauses;
    private final Map<String, Integer> answered = new HashMap<>();
    private final List<Call> calls = new ArrayList<>();

    /** @param pauses lets the time pass that answers take */
    public Stubs(Given given, Pauses pauses) {
        this.given = given;
        this.pauses = pauses;
        given.services().forEach((request, answers) -> services.put(Asked.plain(request), answers));
    }

    /** What services were asked so far. */
    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    @Override
    public Reply fetch(Request request) throws ServiceException, InterruptedException {
        String asked = Asked.of(request);
        Answering answering = next("service " + asked, services.get(asked), new Call(asked, body(request)));
        Duration timeout = request.timeout().orElse(USUAL_TIMEOUT);
        if (answering == null) {
            throw new ServiceException(ServiceException.Kind.FORBIDDEN, "the test has no answer of '" + asked + "'");
        }
        boolean late = answering.after().compareTo(timeout) > 0
                || answering.fails().equals(Optional.of(Answering.Failure.TIMEOUT));
        pauses.pause(late ? timeout : answering.after());
        if (late) {
            throw new ServiceException(ServiceException.Kind.TIMEOUT, "no answer in time");
        } else if (answering.fails().isPresent()) {
            throw new ServiceException(ServiceException.Kind.REFUSED, "no connection");
        }
        return new Reply(answering.status(), answering.answer());
    }

    @Override
    public Optional<Action> named(String name) {
        return given.actions().containsKey(name) ? Optional.of((_, call) -> act(name, call)) : Optional.empty();
    }

    private Map<String, Object> act(String name, CallInfo call) throws IOException, InterruptedException {
        Answering answering = next("action " + name, given.actions().get(name), null);
        if (answering == null || answering.fails().isPresent()) {
            throw new IOException("the action " + name + " fails in call " + call.id() + ", as the test says");
        }
        pauses.pause(answering.after());
        Map<String, Object> results = new LinkedHashMap<>();
        if (answering.answer() instanceof Map<?, ?> answer) {
            answer.forEach((key, value) -> results.put(String.valueOf(key), value));
        }
        return results;
    }

    private synchronized @Nullable Answering next(String key, @Nullable List<Answering> answers, @Nullable Call call) {
        if (call != null) {
            calls.add(call);
        }
        if (answers == null) {
            return null;
        }
        int count = answered.merge(key, 1, Integer::sum);
        return answers.get(Math.min(count, answers.size()) - 1);
    }

    private static @Nullable Object body(Request request) {
        if (request.body().isEmpty()) {
            return null;
        }
        try {
            return Json.read(request.body().get());
        } catch (EvaluationException none) {
            return null;
        }
    }
}
