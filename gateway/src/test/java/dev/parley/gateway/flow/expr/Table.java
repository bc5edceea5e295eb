package dev.parley.gateway.flow.expr;

import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Expression;
import dev.parley.gateway.flow.model.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A call to a restaurant on Friday, November 20, 2026 at 21:30 in Berlin: four guests, and the answer of a service. */
final class Table {

    static final Types TYPES = Types.ALWAYS
            .withReply()
            .with("guests", Kind.WHOLE)
            .with("amount", Kind.DECIMAL)
            .with("name", Kind.TEXT)
            .with("day", Kind.DATE)
            .with("time", Kind.TIME)
            .with("late", Kind.TRUTH)
            .with("items", Kind.LIST)
            .with("prices", Kind.MAP)
            .with("other", Kind.ANY)
            .with("message.file", Kind.TEXT)
            .with("message.seconds", Kind.WHOLE);

    private static final String ANSWER = """
            {"free": false, "left": 2, "price": 2.5, "nothing": null, "day": "2026-11-24", "time": "09:15",
             "tables": [{"seats": 4, "by": "the window"}, {"seats": 8}, null]}
            """;

    private static final Expressions EXPRESSIONS = new Expressions();

    private Table() {}

    static Variables variables() throws EvaluationException {
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T20:30:00Z"), ZoneId.of("Europe/Berlin"));
        CallFacts call = new CallFacts("+15550001234", "c7", "+15550000003", "+15550001234", true, List.of("vip"));
        Variables variables = new Variables(call, clock);
        variables.set("guests", 4L);
        variables.set("amount", 12.5);
        variables.set("name", "McGregor");
        variables.set("day", LocalDate.of(2026, 11, 24));
        variables.set("time", LocalTime.of(19, 30));
        variables.set("late", true);
        variables.set("items", List.of(1L, 2L, 3L));
        variables.set("prices", Map.of("soup", 6.5));
        variables.set("other", null);
        variables.set("message.file", "m.wav");
        variables.set("message.seconds", 7L);
        variables.heard("a table for four", 0.9);
        return variables;
    }

    static Scope scope() throws EvaluationException {
        return variables().answering(Json.read(ANSWER), 200);
    }

    static Compiled compiled(String source) {
        return compiled(source, Optional.empty());
    }

    static Compiled compiled(String source, Optional<Kind> wanted) {
        Problems problems = new Problems();
        return compile(source, wanted, problems).orElseThrow(() -> new AssertionError(source + ": " + problems.list()));
    }

    static Optional<Compiled> compile(String source, Optional<Kind> wanted, Problems problems) {
        Expression expression = new Expression(new Location("table.yaml", 3, 10), source);
        return EXPRESSIONS.compile(expression, TYPES, wanted, problems);
    }
}
