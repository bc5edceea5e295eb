package dev.parley.gateway.flow.test;

import dev.parley.gateway.flow.text.Ending;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether lines hold that say what is to be seen of a conversation. */
final class Expectations {

    private final Transcript transcript;
    private final Stubs stubs;
    private final Seen flow;

    /** How far calls of services have been looked at, by request; and what was sent, by name. */
    private final Map<String, Integer> seen = new HashMap<>();

    Expectations(Transcript transcript, Stubs stubs, Seen flow) {
        this.transcript = transcript;
        this.stubs = stubs;
        this.flow = flow;
    }

    /** What is wrong with a line; empty if it holds. */
    Optional<String> check(Line line) {
        return switch (line) {
            case Line.Bot bot -> bot(bot);
            case Line.Slot slot -> slot(slot);
            case Line.Called called -> called(called);
            case Line.NotCalled none -> notCalled(none);
            case Line.Sent sent -> sent(sent);
            case Line.Ends ends -> ends(ends);
            case Line.Deed _ -> Optional.of("the call was over");
        };
    }

    private Optional<String> bot(Line.Bot bot) {
        String said = transcript.said();
        int from = 0;
        for (String words : bot.words()) {
            OptionalInt end = Wording.find(words, said.substring(from), 0);
            if (end.isEmpty()) {
                boolean before = from > 0 && Wording.find(words, said, 0).isPresent();
                return Optional.of("the bot did not say \"" + words + "\"" + (before ? " after that" : ""));
            }
            from += end.getAsInt();
        }
        if (bot.within().isPresent()
                && transcript
                        .reply()
                        .filter(it -> it.compareTo(bot.within().get()) <= 0)
                        .isEmpty()) {
            return Optional.of("the reply came "
                    + transcript
                            .reply()
                            .map(it -> "after " + it.toMillis() + " ms")
                            .orElse("before the caller's end"));
        }
        return Optional.empty();
    }

    private Optional<String> slot(Line.Slot slot) {
        Map<String, Object> variables = flow.variables();
        String wrong = slot.values().entrySet().stream()
                .filter(entry -> !variables.containsKey(entry.getKey())
                        || !Alike.is(entry.getValue(), variables.get(entry.getKey())))
                .map(entry -> entry.getKey() + " should be " + shown(entry.getValue())
                        + (variables.containsKey(entry.getKey())
                                ? " and is " + shown(variables.get(entry.getKey()))
                                : " and has no value so far"))
                .collect(Collectors.joining("; "));
        return wrong.isEmpty() ? Optional.empty() : Optional.of(wrong);
    }

    private static String shown(@Nullable Object value) {
        return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
    }

    private Optional<String> called(Line.Called called) {
        List<Stubs.Call> calls = since(called.request());
        long fitting = calls.stream()
                .filter(it -> called.with().isEmpty()
                        || (it.body() instanceof Map<?, ?> body && Alike.has(body, called.with())))
                .count();
        if (called.times().isPresent() ? fitting == called.times().getAsInt() : fitting > 0) {
            return Optional.empty();
        } else if (calls.isEmpty()) {
            return Optional.of("the service was not asked");
        } else if (called.times().isPresent()) {
            return Optional.of("the service was asked so " + fitting + " times");
        }
        return Optional.of("the service was asked with " + calls.getLast().body());
    }

    private Optional<String> notCalled(Line.NotCalled none) {
        return since(none.request()).isEmpty() ? Optional.empty() : Optional.of("the service was asked");
    }

    private List<Stubs.Call> since(String written) {
        String request = Asked.plain(written);
        List<Stubs.Call> calls = stubs.calls().stream()
                .filter(it -> it.request().equals(request))
                .toList();
        return calls.subList(looked(request, calls.size()), calls.size());
    }

    private Optional<String> sent(Line.Sent sent) {
        List<Transcript.Sent> all = transcript.sent().stream()
                .filter(it -> it.name().equals(sent.name()))
                .toList();
        List<Transcript.Sent> since = all.subList(looked("sent " + sent.name(), all.size()), all.size());
        if (since.stream().anyMatch(it -> Alike.has(it.data(), sent.with()))) {
            return Optional.empty();
        }
        return Optional.of(
                since.isEmpty()
                        ? "it was not sent"
                        : "it was sent with " + since.getLast().data());
    }

    /** How far it had been looked at, which it now is to the end. */
    private int looked(String what, int end) {
        Integer before = seen.put(what, end);
        return before == null ? 0 : before;
    }

    private Optional<String> ends(Line.Ends ends) {
        Optional<Ending> ending = transcript.ending();
        if (ending.isEmpty()) {
            return Optional.of("the call is not over");
        }
        Ending how = ending.get();
        boolean holds = Endings.how(how) == ends.how()
                && ends.to().filter(it -> !it.equals(Endings.to(how))).isEmpty()
                && ends.reason().filter(it -> !it.equals(how.detail())).isEmpty();
        return holds ? Optional.empty() : Optional.of("the call ended otherwise: " + Endings.written(how));
    }
}
