package dev.parley.gateway.flow.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.dialog.Prompt;
import dev.parley.gateway.flow.expr.Json;
import dev.parley.gateway.flow.service.Reply;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a caller says is data, wherever it is put. */
class InjectionTest {

    private static final String FLOW = """
            settings: {password: secret}
            steps:
              - ask: Your name?
                slot: name
                anywhere: off
                confirm-when: never
              - set: {copy: name, text: "{name}"}
              - say: "{copy}"
              - say: "<speak>{text}</speak>"
                ssml: true
              - fetch: POST bookings/names/x
                body: {name: name, more: "{copy}"}
                save: {echo: answer.echo}
              - say: "{echo}"
              - fetch: GET bookings/names/{echo}?q={name}
                failed:
                  - hang-up: "{text}"
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x {1+1} y",
                "x {password} y",
                "x ${HOME} y",
                "x #{password} y",
                "x {{ password }} y",
                "x <break time=\"10s\"/> y",
                "x </speak><speak> y",
                "x <!DOCTYPE a> y",
                "x <![CDATA[ ]]> y",
                "x &amp; &#65; y",
                "x ' + password + ' y",
                "x \" + password + \" y",
                "x \\\" \\u0000 \\n y",
                "x ../../etc/passwd y",
                "x %2e%2e%2f y",
                "x?a=b&c=d#e/f y",
                "x\r\nHost: other y",
                "x: [a, b] y",
                "x as money y",
                "x 𝕏 ü 漢字 y"
            })
    void itStaysAsItIs(String said) {
        Stage stage = new Stage(FLOW).service("POST bookings/names/x", new Reply(200, Map.of("echo", said)));

        Call call = stage.play(said);

        assertThat(call.prompts().get(1)).isEqualTo(Prompt.text(said));
        assertThat(((Prompt.Text) call.prompts().get(2)).words())
                .isEqualTo(said.strip().replaceAll("\\s+", " "));
        assertThat(call.prompts().get(3)).isEqualTo(Prompt.text(said));
        assertThat(call.log()).contains("[hangs up: " + said + "]");
        assertThat(stage.asked().getFirst())
                .isEqualTo("POST bookings/names/x "
                        + Json.write(new TreeMap<>(Map.of("more", said, "name", said)).descendingMap()));
        String path = Objects.requireNonNull(stage.asked().getLast());
        assertThat(path).matches("GET bookings/names/[A-Za-z0-9%._~-]+\\?q=[A-Za-z0-9%._~-]+");
        assertThat(URLDecoder.decode(path.substring(path.indexOf("=") + 1), StandardCharsets.UTF_8))
                .isEqualTo(said);
    }
}
