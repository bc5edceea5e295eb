package dev.parley.gateway.audiostream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PerclWriterTest {

    private static final Percl STREAM = new Percl.AudioStream(
            URI.create("https://bot.example.com"),
            "audio/mulaw;rate=8000",
            URI.create("https://bot.example.com/freeclimb/action"),
            List.of("any string"));

    @Test
    void audioStreamIsWrittenAsTheGuideHasIt() {
        assertThat(written(PerclShape.GUIDE, STREAM))
                .isEqualTo("[{\"AudioStream\":{\"location\":{\"uri\":\"https://bot.example.com\"},"
                        + "\"contentType\":\"audio/mulaw;rate=8000\","
                        + "\"actionUrl\":\"https://bot.example.com/freeclimb/action\","
                        + "\"metadata\":[\"any string\"]}}]");
    }

    @Test
    void audioStreamIsWrittenAsTheOpenApiDescriptionHasIt() {
        assertThat(written(PerclShape.OPEN_API, STREAM))
                .contains("\"location\":\"https://bot.example.com\"")
                .contains("\"metaData\":[\"any string\"]");
    }

    @Test
    void commandsFollowEachOther() {
        assertThat(written(
                        PerclShape.GUIDE,
                        new Percl.Say("Good\"bye", "en-US"),
                        new Percl.Pause(Duration.ofMillis(500)),
                        new Percl.Hangup("done")))
                .isEqualTo("[{\"Say\":{\"text\":\"Good\\\"bye\",\"language\":\"en-US\"}},"
                        + "{\"Pause\":{\"length\":500}},{\"Hangup\":{\"reason\":\"done\"}}]");
    }

    @Test
    void emptyReasonsAndLanguagesAreLeftOut() {
        assertThat(written(PerclShape.GUIDE, new Percl.Reject(""), new Percl.Hangup(""), new Percl.Say("Hi", "")))
                .isEqualTo("[{\"Reject\":{}},{\"Hangup\":{}},{\"Say\":{\"text\":\"Hi\"}}]");
    }

    @Test
    void otherCommandsHaveTheirFields() {
        URI action = URI.create("https://bot.example.com/a");
        URI connect = URI.create("https://bot.example.com/c");
        assertThat(written(
                        PerclShape.GUIDE,
                        new Percl.Redirect(action),
                        new Percl.OutDial("+15550000003", "+15550000001", action, connect, Duration.ofSeconds(30)),
                        new Percl.CreateConference(action),
                        new Percl.AddToConference("CF1"),
                        new Percl.Reject("busy")))
                .isEqualTo("[{\"Redirect\":{\"actionUrl\":\"https://bot.example.com/a\"}},"
                        + "{\"OutDial\":{\"destination\":\"+15550000003\",\"callingNumber\":\"+15550000001\","
                        + "\"actionUrl\":\"https://bot.example.com/a\","
                        + "\"callConnectUrl\":\"https://bot.example.com/c\",\"timeout\":30}},"
                        + "{\"CreateConference\":{\"actionUrl\":\"https://bot.example.com/a\"}},"
                        + "{\"AddToConference\":{\"conferenceId\":\"CF1\"}},{\"Reject\":{\"reason\":\"busy\"}}]");
    }

    @Test
    void noCommandsAreAnEmptyArray() {
        assertThat(written(PerclShape.GUIDE)).isEqualTo("[]");
    }

    private static String written(PerclShape shape, Percl... commands) {
        return new PerclWriter(shape).write(List.of(commands));
    }
}
