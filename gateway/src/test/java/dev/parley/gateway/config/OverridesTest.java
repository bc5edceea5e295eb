package dev.parley.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OverridesTest {

    private static final String ROUTES = """
            web: {port: 1}
            routes:
              - {to: "+1555*", dialog: echo}
              - {to: default, dialog: faq, settings: {hand-over: none, answers: [{answer: a}]}}
            """;

    @Test
    void anOptionWinsOverAVariableWhichWinsOverTheFile() {
        assertThat(new Written("web: {port: 1}", Map.of()).settings().web().port())
                .isEqualTo(1);
        assertThat(new Written("web: {port: 1}", Map.of("PARLEY_WEB_PORT", "2"))
                        .settings()
                        .web()
                        .port())
                .isEqualTo(2);
        assertThat(new Written("web: {port: 1}", Map.of("PARLEY_WEB_PORT", "2"), "web.port=3")
                        .settings()
                        .web()
                        .port())
                .isEqualTo(3);
    }

    @Test
    void optionsReachIntoListsAndFreeSections() {
        GatewaySettings settings = new Written(
                        ROUTES,
                        Map.of(),
                        "routes.0.dialog=other",
                        "routes.1.settings.answers.0.answer=b: #c",
                        "routes.2={to: +1, dialog: third}",
                        "listen.phrases=[yes, 'no, thanks']",
                        "speech.engines.cloud.recognizer.model=long",
                        "call.apology=")
                .settings();

        assertThat(settings.routes()).extracting(it -> it.dialog().orElse("")).containsExactly("other", "faq", "third");
        assertThat(settings.routes().get(1).settings().toString()).doesNotContain("b: #c");
        assertThat(YamlWriter.write(settings.routes().get(1).settings())).contains("answer: 'b: #c'");
        assertThat(settings.listen().phrases()).containsExactly("yes", "no, thanks");
        assertThat(settings.speech().engine("cloud").recognizer().members()).containsKey("model");
        assertThat(settings.speech().engine("other")).isEqualTo(EngineSettings.DEFAULTS);
        assertThat(settings.call().apology()).isEmpty();
    }

    @Test
    void anUnderscoreInAVariableIsADashOrAStepDown() {
        GatewaySettings settings = new Written(
                        ROUTES,
                        Map.of(
                                "PARLEY_AUDIOSTREAM_MAX_MESSAGE_BYTES", "2KiB",
                                "PARLEY_AUDIOSTREAM_L16_BYTE_ORDER", "big-endian",
                                "PARLEY_SPEECH_VOICE_ACTIVITY", "other",
                                "PARLEY_LISTEN_DIGITS_INTER_DIGIT_TIMEOUT", "1s",
                                "PARLEY_ROUTES_1_SETTINGS_HAND_OVER", "+1",
                                "PARLEY_ROUTES_1_FROM", "+2",
                                "PARLEY_SPEECH_ENGINES_CLOUD_SYNTHESIZER_API_KEY", "k",
                                "PARLEY_LISTEN_PHRASES", "[a, b]",
                                "PARLEY_HOME", "/opt/parley"),
                        new String[0])
                .settings();

        assertThat(settings.audiostream().maxMessageBytes()).isEqualTo(2048);
        assertThat(settings.audiostream().l16ByteOrder()).isEqualTo(L16ByteOrder.BIG_ENDIAN);
        assertThat(settings.speech().voiceActivity()).isEqualTo("other");
        assertThat(settings.listen().digits().interDigitTimeout()).hasSeconds(1);
        assertThat(settings.listen().phrases()).containsExactly("a", "b");
        assertThat(settings.routes().get(1).settings().members()).containsOnlyKeys("hand-over", "answers");
        assertThat(settings.routes().get(1).from()).contains("+2");
        assertThat(settings.speech().engine("cloud").synthesizer().members()).containsOnlyKeys("api-key");
    }

    @Test
    void mistakesNameTheOptionOrTheVariable() {
        assertThat(new Written(
                                ROUTES,
                                Map.of("PARLEY_WEB_PROT", "1", "PARLEY_WEB_PORT", "x", "PARLEY_ROUTES_X", "1"),
                                "web.hots=a",
                                "routes.7.dialog=b",
                                "routes.x=b",
                                "no-value",
                                "web..port=1",
                                "listen.phrases=[a",
                                "web=5",
                                "audiostream.port.x=1")
                        .mistakes())
                .containsExactly(
                        "environment variable PARLEY_ROUTES_X: there is no such setting; did you mean 'PARLEY_ROUTES'?",
                        "environment variable PARLEY_WEB_PROT: there is no such setting; did you mean"
                                + " 'PARLEY_WEB_PORT'?",
                        "--set routes.7.dialog: the list has no element '7', only 0..2",
                        "--set routes.x: the list has no element 'x', only 0..2",
                        "--set no-value: expected --set name.of.setting=value",
                        "--set web..port: expected --set name.of.setting=value",
                        "--set listen.phrases:1:1: the [ that stands here is not closed; a text that begins with ["
                                + " is put in quotes",
                        "--set audiostream.port.x: audiostream.port: expected a single value, found a section",
                        "--set web: web: expected a section with host, port, public-url, max-body-bytes, found '5'");
    }

    @Test
    void aWrongValueInAVariableIsReportedThere() {
        assertThat(new Written("", Map.of("PARLEY_WEB_PORT", "x"), new String[0]).mistakes())
                .containsExactly("environment variable PARLEY_WEB_PORT: web.port: expected a whole number, found 'x'");
    }
}
