package dev.parley.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowsSettingsTest {

    @Test
    void servicesAreKnownByTheirNames() {
        FlowsSettings flows =
                new Written("""
                        flows:
                          folder: calls
                          time-zone: Europe/Berlin
                          services:
                            book-ings:
                              url: https://bookings.example.com/v1
                              headers: {Authorization: "Bearer ${TOKEN}"}
                              timeout: 2s
                        """, Map.of("TOKEN", "t0ps3cret")).settings().flows();

        assertThat(flows.folder()).isEqualTo(Path.of("calls"));
        assertThat(flows.zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        ServiceSettings service = flows.services().get("book-ings");
        assertThat(service.url()).isEqualTo(URI.create("https://bookings.example.com/v1"));
        assertThat(service.headers().get("Authorization").reveal()).isEqualTo("Bearer t0ps3cret");
        assertThat(service.timeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(flows.toString()).doesNotContain("t0ps3cret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{a: {timeout: 5s}} | 'a' has no url",
                "{a: {url: ftp://x}} | expected an address such as https://bot.example.com",
                "{a: {url: 'https://x.example/?q=1'}} | must have no user, no '?' and no '#'",
                "{a: {url: 'https://me@x.example/'}} | must have no user, no '?' and no '#'",
                "{A: {url: https://x.example}} | 'A' has other than lower-case letters, digits and dashes",
                "{a: {url: https://x.example, timeout: 99ms}} | 99ms is not in 100ms..1m",
                "{a: {url: https://x.example, timeout: 61s}} | 61s is not in 100ms..1m",
                "{a: {url: https://x.example, headers: {Host: x}}} | there can be no header 'Host'",
                "{a: {url: https://x.example, headers: {a b: x}}} | there can be no header 'a b'",
            })
    void whatCannotWorkIsRefused(String services, String message) {
        assertThat(Written.file("flows: {services: " + services + "}").mistakes())
                .anySatisfy(mistake -> assertThat(mistake).contains("parley.yaml:1:", message));
    }

    @Test
    void aHeaderThatCannotBeSentIsRefusedWithoutItsValue() {
        List<String> mistakes = new Written(
                        "flows: {services: {a: {url: https://x.example, headers: {Key: \"${KEY}\"}}}}",
                        Map.of("KEY", "s3cret\nX: y"))
                .mistakes();

        assertThat(mistakes).singleElement().asString().contains("Key").doesNotContain("s3cret");
    }

    @Test
    void anUnknownTimeZoneIsRefused() {
        assertThat(Written.file("flows: {time-zone: Mars/Phobos}").mistakes())
                .singleElement()
                .asString()
                .contains("expected an IANA name such as Europe/Berlin, found 'Mars/Phobos'");
    }
}
