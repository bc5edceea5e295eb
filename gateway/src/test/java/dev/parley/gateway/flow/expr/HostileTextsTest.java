package dev.parley.gateway.flow.expr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What callers say and services answer is data, whatever it looks like. */
class HostileTextsTest {

    static List<String> hostileTexts() {
        return List.of(
                "{1+1}",
                "{{1+1}}",
                "{guests}",
                "{{guests}}",
                "${guests}",
                "${{guests}}",
                "#{guests}",
                "$guests",
                "%guests%",
                "`guests`",
                "guests",
                "guests + 1",
                "'+'",
                "' + guests + '",
                "\" + guests + \"",
                "'",
                "\"",
                "''",
                "'''",
                "\"\"\"",
                "\\",
                "\\'",
                "\\\\'",
                "\\u0027",
                "\\x27 + guests",
                "' || true || '",
                "'; guests = 9; '",
                "') || date('2026-01-01",
                "true",
                "false",
                "null",
                "1",
                "1/0",
                "answer.secret",
                "call.id",
                "during('Mon-Sun 00:00-24:00')",
                "items.all(x, true)",
                "[].map(x, x)",
                "@during(now, 'x')",
                "__result__",
                "<break time=\"3s\"/>",
                "</speak><speak>",
                "&amp;&lt;",
                "<![CDATA[x]]>",
                "${jndi:ldap://x/y}",
                "../../etc/passwd",
                "Robert'); DROP TABLE guests;--",
                "a\nb\r\nc\td",
                "\u0000\u0007\u001b[31m",
                "\u202etxet",
                "\ud83d\ude00 \ud83d\udc4d",
                "\ud800");
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void theyComeOutAsTheyWentIn(String text) throws EvaluationException {
        Variables variables = Table.variables();
        variables.heard(text, 1);
        variables.set("name", text);
        variables.set("other", Map.of("said", text));
        variables.set("prices", Map.of(text, text));
        variables.set("items", List.of(text));
        Scope scope = variables.answering(Map.of("said", text, "all", List.of(text)));

        for (String source : List.of(
                "heard",
                "heard + ''",
                "'' + name",
                "late ? name : ''",
                "other.said",
                "other['said']",
                "prices[name]",
                "items[0]",
                "items.filter(x, x == heard)[0]",
                "items.map(x, x + '')[0]",
                "answer.said",
                "answer.all[0]",
                "{name: heard}[name]",
                "[heard][0]")) {
            assertThat(Table.compiled(source).evaluate(scope)).as(source).isEqualTo(text);
        }
        assertThat(Table.compiled("heard == name && size(heard) > 0 && name in items && name in prices")
                        .test(scope))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void theyGoThroughJsonAndBack(String text) throws EvaluationException {
        if (!text.equals("\ud800")) {
            assertThat(Json.read(Json.write(Map.of(text, List.of(text))))).isEqualTo(Map.of(text, List.of(text)));
        }
    }
}
