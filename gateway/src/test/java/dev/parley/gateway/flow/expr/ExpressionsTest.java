package dev.parley.gateway.flow.expr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Expression;
import dev.parley.gateway.flow.model.Kind;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What expressions give. */
class ExpressionsTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            guests <= 8                        | true            | TRUTH
            guests > 4 && day == today         | false           | TRUTH
            guests == 4.0                      | true            | TRUTH
            guests < amount                    | true            | TRUTH
            guests + 1                         | 5               | WHOLE
            guests / 3                         | 1               | WHOLE
            guests % 3                         | 1               | WHOLE
            -guests                            | -4              | WHOLE
            2 * amount                         | 25.0            | DECIMAL
            amount - guests                    | 8.5             | DECIMAL
            amount / 2                         | 6.25            | DECIMAL
            guests in [2, 4]                   | true            | TRUTH
            amount in [1, 12.5]                | true            | TRUTH
            name.startsWith('Mc')              | true            | TRUTH
            name.endsWith('or') && name.contains('Greg') | true  | TRUTH
            name.matches('M[a-z]+G.*')         | true            | TRUTH
            'Mr ' + name                       | Mr McGregor     | TEXT
            size(name)                         | 8               | WHOLE
            name in ['McGregor', 'Baker']      | true            | TRUTH
            late ? 1 : 2                       | 1               | WHOLE
            !late                              | false           | TRUTH
            day > today                        | true            | TRUTH
            day == date('2026-11-24')          | true            | TRUTH
            day in [today, today + days(4)]    | true            | TRUTH
            day + days(1)                      | 2026-11-25      | DATE
            day - days(30)                     | 2026-10-25      | DATE
            day - today                        | PT96H           | DURATION
            day - today >= days(4)             | true            | TRUTH
            weekday(day)                       | Tuesday         | TEXT
            weekday(today + days(1)) in ['Saturday', 'Sunday'] | true | TRUTH
            today                              | 2026-11-20      | DATE
            date(now) == today                 | true            | TRUTH
            clock(now)                         | 21:30           | TIME
            time < clock('20:00')              | true            | TRUTH
            clock('9:05')                      | 09:05           | TIME
            now <= now                         | true            | TRUTH
            during('Fri 20:00-02:00')          | true            | TRUTH
            during('Mon-Fri 08:00-17:30')      | false           | TRUTH
            caller                             | +15550001234    | TEXT
            call.id + call.to                  | c7+15550000003  | TEXT
            call.inbound && 'vip' in call.metadata | true        | TRUTH
            heard                              | a table for four | TEXT
            sure > 0.5                         | true            | TRUTH
            message.seconds > 5                | true            | TRUTH
            message.file                       | m.wav           | TEXT
            items.all(x, x > 0)                | true            | TRUTH
            items.exists(x, x > guests)        | false           | TRUTH
            items.filter(x, x > 1)             | [2, 3]          | LIST
            items.map(x, x * 2)                | [2, 4, 6]       | LIST
            items[1] + 1                       | 3               | ANY
            prices.soup * 2                    | 13.0            | ANY
            prices['soup'] > 6                 | true            | TRUTH
            'soup' in prices                   | true            | TRUTH
            {'a': guests}                      | {a=4}           | MAP
            int('5') + int(2.9)                | 7               | WHOLE
            double('2.5')                      | 2.5             | DECIMAL
            string(guests) + '!'               | 4!              | TEXT
            """)
    void anExpressionHasAValueAndAKind(String source, String value, Kind kind) throws EvaluationException {
        Compiled compiled = Table.compiled(source);

        assertThat(compiled.evaluate(Table.scope())).hasToString(value);
        assertThat(compiled.kind()).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "nothing", textBlock = """
            answer.free == false               | true
            answer.left + 1                    | 3
            answer.left * 1.5                  | 3.0
            answer.price * 2                   | 5.0
            answer.price < 3                   | true
            answer.left == 2.0                 | true
            answer.left in [1, 2]              | true
            answer.nothing                     | nothing
            answer.nothing == null             | true
            answer.missing                     | nothing
            answer.missing == null             | true
            answer['missing'] == null          | true
            answer.free != null                | true
            has(answer.missing)                | false
            has(answer.free)                   | true
            'missing' in answer                | false
            'free' in answer                   | true
            answer.tables[0].by                | the window
            answer.tables[1].by == null        | true
            answer.tables[2] == null           | true
            answer.tables.exists(t, t != null && t.seats >= 8) | true
            answer.tables.size()               | 3
            date(answer.day) == day            | true
            clock(answer.time) < time          | true
            status == 200                      | true
            other == null                      | true
            other                              | nothing
            null                               | nothing
            """)
    void whatAServiceAnswersIsLookedAtWhenItIsThere(String source, String value) throws EvaluationException {
        Object found = Table.compiled(source).evaluate(Table.scope());

        assertThat(found == null ? null : found.toString()).isEqualTo(value);
    }

    @Test
    void aWholeNumberBecomesOneWithDecimalsWhereThatIsWanted() throws EvaluationException {
        Compiled compiled = Table.compiled("guests", Optional.of(Kind.DECIMAL));

        assertThat(compiled.evaluate(Table.scope())).isEqualTo(4.0);
        assertThat(compiled.kind()).isEqualTo(Kind.DECIMAL);
    }

    @Test
    void whatAServiceAnswersIsOfTheKindThatIsWanted() throws EvaluationException {
        assertThat(Table.compiled("answer.left", Optional.of(Kind.DECIMAL)).evaluate(Table.scope()))
                .isEqualTo(2.0);
        assertThat(Table.compiled("answer.day", Optional.of(Kind.TEXT)).evaluate(Table.scope()))
                .isEqualTo("2026-11-24");
        assertThat(Table.compiled("answer.tables", Optional.of(Kind.ANY)).kind())
                .isEqualTo(Kind.ANY);
    }

    @Test
    void nothingIsNoReasonToDoSomething() throws EvaluationException {
        assertThat(Table.compiled("answer.missing").test(Table.scope())).isFalse();
        assertThat(Table.compiled("other", Optional.of(Kind.TRUTH)).test(Table.scope()))
                .isFalse();
    }

    @Test
    void anExpressionTellsWhatItReads() {
        assertThat(Table.compiled("items.all(x, x < guests) && call.id != '' && during('Mon 08:00-09:00')")
                        .names())
                .containsExactly("call.id", "guests", "items", "now");
        assertThat(Table.compiled("items.all(items, items > 0)").names()).containsExactly("items");
        assertThat(Table.compiled("message.file").names()).containsExactly("message.file");
        assertThat(Table.compiled("prices.soup").names()).containsExactly("prices");
        assertThat(Table.compiled("{name: [guests]}").names()).containsExactly("guests", "name");
    }

    @Test
    void variablesMayBeCalledAsCelCallsItsTypes() throws EvaluationException {
        Types types =
                Types.ALWAYS.with("list", Kind.WHOLE).with("type", Kind.TEXT).with("string", Kind.TEXT);
        Variables variables = Table.variables();
        variables.set("list", 3L);
        variables.set("type", "a");
        variables.set("string", "b");

        Optional<Compiled> compiled = new Expressions()
                .compile(
                        new Expression(Location.NONE, "string(list) + type + string"),
                        types,
                        Optional.of(Kind.TEXT),
                        new Problems());

        assertThat(compiled.orElseThrow().evaluate(variables)).isEqualTo("3ab");
    }

    @Test
    void manyThreadsCompileAndEvaluateAtOnce() throws Exception {
        Expressions expressions = new Expressions();
        Scope scope = Table.scope();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> sums = IntStream.range(0, 200)
                    .mapToObj(number -> threads.submit(() -> expressions
                            .compile(
                                    new Expression(Location.NONE, "guests + " + number),
                                    Table.TYPES.with("v" + number % 30, Kind.TEXT),
                                    Optional.of(Kind.WHOLE),
                                    new Problems())
                            .orElseThrow()
                            .evaluate(scope)))
                    .toList();

            for (int number = 0; number < sums.size(); number++) {
                assertThat(sums.get(number).get()).isEqualTo(4L + number);
            }
        }
    }
}
