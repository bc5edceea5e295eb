package dev.parley.gateway.flow.expr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Problem;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Expression;
import dev.parley.gateway.flow.model.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of expressions that are wrong, and where. They begin in column 10. */
class WrongExpressionsTest {

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            guest > 1                 ~ 10 ~ there is no variable 'guest'; did you mean 'guests'?
            late && gusts == 1        ~ 18 ~ there is no variable 'gusts'; did you mean 'guests'?
            confirmed                 ~ 10 ~ there is no variable 'confirmed'; a text is written in quotes
            message.fil               ~ 10 ~ there is no variable 'message.fil'; did you mean 'message.file'?
            call.idd                  ~ 10 ~ there is no variable 'call.idd'; did you mean 'call.id'?
            message                   ~ 10 ~ 'message' is no value; known are message.file, message.seconds
            int                       ~ 10 ~ there is no variable 'int'; a text is written in quotes
            datee('2026-11-24')       ~ 15 ~ there is no function 'datee'; did you mean 'date'?
            name.startWith('M')       ~ 24 ~ there is no function 'startWith'; did you mean 'startsWith'?
            during()                  ~ 16 ~ 'during' is written otherwise: during('Mon-Fri 08:00-17:30')
            items.all(x)              ~ 19 ~ 'all' is written otherwise: items.all(x, x > 0)
            guests == 'four'          ~ 17 ~ a number cannot be compared with a text
            day < time                ~ 14 ~ a date cannot be compared with a time
            day == now                ~ 14 ~ a date cannot be compared with a moment
            prices < prices           ~ 17 ~ '<' does not compare a map with a map
            guests == null            ~ 17 ~ a number is never null
            day == null               ~ 14 ~ a date is never null
            null != time              ~ 15 ~ a time is never null
            guests in name            ~ 17 ~ 'in' cannot look for a number in a text
            guests in ['4']           ~ 17 ~ 'in' cannot look for a number in a list
            day + 1                   ~ 14 ~ a date and a number cannot be added
            name - 'x'                ~ 15 ~ a text cannot be taken from a text
            time * 2                  ~ 15 ~ a time and a number cannot be multiplied
            day / 2                   ~ 14 ~ a date cannot be divided by a number
            amount % 2                ~ 17 ~ '%' takes whole numbers
            -name                     ~ 10 ~ '-' takes a number, not a text
            !guests                   ~ 10 ~ '!' takes true or false, not a number
            late && guests            ~ 15 ~ '&&' takes true or false, not a number
            guests || late            ~ 17 ~ '||' takes true or false, not a number
            guests ? 1 : 2            ~ 17 ~ what stands before '?' must be true or false, not a number
            late ? 1 : 'x'            ~ 15 ~ both sides of ':' must be of one type, not a number and a text
            items['x']                ~ 15 ~ a list has no item [a text]
            guests.x                  ~ 16 ~ a number has no members
            guests.all(x, x > 0)      ~ 10 ~ expected a list or a map, found a number
            weekday('Monday')         ~ 17 ~ 'weekday' does not take a text
            date()                    ~ 14 ~ 'date' needs something in its brackets
            name.startsWith(1)        ~ 25 ~ 'startsWith' of a text does not take a number
            date('2026-13-45')        ~ 15 ~ '2026-13-45' is no date; write it such as '2026-11-24'
            clock('25:00')            ~ 16 ~ '25:00' is no time of day; write it such as '19:30'
            during('Mun 9-5')         ~ 17 ~ 'Mun 9-5' is no hours; write it such as 'Mon-Fri 08:00-17:30, Sat 09:00-12:00'
            name.matches('[')         ~ 23 ~ '[' is no pattern; write it such as '[A-Z]{2}[0-9]+'
            name = 'x'                ~ 15 ~ '=' is not expected here; equal is '=='
            guests => 65              ~ 17 ~ '=>' is written '>='
            guests =< 65              ~ 17 ~ '=<' is written '<='
            day.weekday()             ~ 21 ~ write weekday(day)
            message.file.int() > 2    ~ 26 ~ write int(message.file)
            name == 5 ? 'a' : 1       ~ 15 ~ a text cannot be compared with a number
            late & late               ~ 15 ~ '&' is not expected here; and is '&&', or is '||'
            late and guests > 1       ~ 15 ~ 'and' is written '&&'
            late or guests > 1        ~ 15 ~ 'or' is written '||'
            not late                  ~ 14 ~ 'not' is written '!'
            !(not late)               ~ 16 ~ 'not' is written '!'
            guests is 4               ~ 17 ~ 'is' is written '=='
            late else 1               ~ 15 ~ 'else' is not known in an expression; one of two values is: late ? 1 : 2
            name == 'and' 'or'        ~ 24 ~ ''or'' is not expected here
            yes                       ~ 10 ~ 'yes' is no value; write true or false, or a text in quotes
            late == True              ~ 18 ~ 'True' is no value; write true or false, or a text in quotes
            name.length()             ~ 21 ~ there is no function 'length'; write size(x)
            as + 1                    ~ 10 ~ 'as' is a word that CEL keeps for itself
            'abc                      ~ 10 ~ a text without a quote at its end, or with a backslash that means nothing
            name ==                   ~ 17 ~ the expression ends too early
            guests 5                  ~ 17 ~ '5' is not expected here
            (guests                   ~ 17 ~ ')' is missing
            @x                        ~ 10 ~ '@' is not expected here
            answer.?x                 ~ 16 ~ '.?' is not expected here
            has(name)                 ~ 13 ~ 'has' takes a member: has(answer.name)
            items.all(1, true)        ~ 20 ~ a new name is wanted here, as in items.all(x, x > 0)
            9999999999999999999       ~ 10 ~ a number beyond what can be computed
            b'abc'                    ~ 10 ~ bytes are not known here
            1u                        ~ 10 ~ a number is written without 'u'
            int{}                     ~ 13 ~ '{' is not expected here
            """)
    void aMistakeIsToldWithItsPlace(String source, int column, String message) {
        Problems problems = new Problems();

        assertThat(Table.compile(source, Optional.empty(), problems)).isEmpty();

        assertThat(problems.list()).containsExactly(new Problem(new Location("table.yaml", 3, column), message));
    }

    @Test
    void twoUnknownNamesAreTwoMistakes() {
        Problems problems = new Problems();

        Table.compile("gests > tday", Optional.empty(), problems);

        assertThat(problems.list()).extracting(Problem::message).hasSize(2);
    }

    @ParameterizedTest(name = "{0} is no {1}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            guests + 1   ~ TRUTH   ~ expected true or false, found a number
            amount       ~ TRUTH   ~ expected true or false, found a number
            name         ~ TRUTH   ~ expected true or false, found a text
            amount       ~ WHOLE   ~ expected a whole number, found one that may have decimals
            day          ~ TEXT    ~ expected a text, found a date
            guests == 1  ~ DECIMAL ~ expected a number, found true or false
            now          ~ DATE    ~ expected a date, found a moment
            """)
    void whatIsOfAnotherKindThanWantedIsAMistake(String source, Kind wanted, String message) {
        Problems problems = new Problems();

        assertThat(Table.compile(source, Optional.of(wanted), problems)).isEmpty();

        assertThat(problems.list()).extracting(Problem::message).containsExactly(message);
    }

    @Test
    void anExpressionIsThereAndNotTooLongNorTooDeep() {
        assertThat(messages("  ")).containsExactly("an expression is missing");
        assertThat(messages("1" + " ".repeat(2000)))
                .containsExactly("an expression may have 2000 characters, and this one has 2001");
        assertThat(messages("1" + " ".repeat(1999))).isEmpty();
        for (String deep :
                List.of("1" + "+1".repeat(900), "(".repeat(900) + "1" + ")".repeat(900), "answer" + ".a".repeat(900))) {
            assertThat(messages(deep)).containsExactly("its parts lie too deep in each other: at most 50 levels");
        }
    }

    @Test
    void aPlaceThatIsNotExactStaysAsItIs() {
        Location text = new Location("table.yaml", 3, 10);
        Problems problems = new Problems();

        new Expressions()
                .compile(new Expression(text, "late && gusts", false), Table.TYPES, Optional.empty(), problems);
        new Expressions().compile(new Expression(text, "late &&\n gests"), Table.TYPES, Optional.empty(), problems);
        new Expressions()
                .compile(
                        new Expression(Location.of("--set x"), "late && gests"),
                        Table.TYPES,
                        Optional.empty(),
                        problems);

        assertThat(problems.list()).extracting(Problem::location).containsExactly(text, text, Location.of("--set x"));
    }

    @Test
    void nonsenseIsAMistakeAndNothingWorse() throws EvaluationException {
        List<String> tokens = List.of(
                "guests",
                "name",
                "day",
                "answer.a",
                "1",
                "2.5",
                "'x'",
                "==",
                "<",
                "+",
                "-",
                "&&",
                "!",
                "(",
                ")",
                "[",
                "]",
                "{",
                "}",
                ",",
                ":",
                "?",
                ".",
                "date(",
                ".all(x, ",
                "in",
                "null",
                " ",
                "b'",
                "u",
                "\n",
                "\"",
                "has(",
                "ä");
        Random dice = new Random(6);
        Scope scope = Table.scope();
        for (int round = 0; round < 1000; round++) {
            StringBuilder source = new StringBuilder();
            dice.ints(1 + dice.nextInt(9), 0, tokens.size())
                    .mapToObj(tokens::get)
                    .forEach(source::append);
            Problems problems = new Problems();
            Optional<Compiled> compiled = Table.compile(source.toString(), Optional.empty(), problems);
            assertThat(compiled.isPresent()).as(source.toString()).isEqualTo(problems.count() == 0);
            compiled.ifPresent(right -> {
                try {
                    right.evaluate(scope);
                } catch (EvaluationException e) {
                    assertThat(e).hasMessageStartingWith("table.yaml:3:10: ");
                }
            });
        }
    }

    private static List<String> messages(String source) {
        Problems problems = new Problems();
        Table.compile(source, Optional.empty(), problems);
        return problems.list().stream().map(Problem::message).toList();
    }
}
