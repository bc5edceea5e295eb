package dev.parley.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

    @TempDir
    Path folder;

    @Test
    void anEmptyFileMeansAllDefaults() {
        assertThat(Written.file("").settings()).isEqualTo(GatewaySettings.DEFAULTS);
        assertThat(Written.file("web:\nroutes: ~\n").settings()).isEqualTo(GatewaySettings.DEFAULTS);
    }

    @Test
    void whatIsWrittenIsLaidOverTheDefaults() {
        GatewaySettings settings = Written.file("""
                audiostream:
                  port: 0
                  max-message-bytes: 128KiB
                  l16-byte-order: big-endian
                  metadata: [a, 2]
                call: {max-duration: 90s, start-timeout: 250ms}
                speech:
                  voice: no
                listen:
                  digits: {max: 4}
                routes:
                  - {to: +15550000001, from: "+1555*", dialog: echo, settings: {anything: [goes, here]}}
                """).settings();

        assertThat(settings.audiostream().port()).isZero();
        assertThat(settings.audiostream().host()).isEqualTo("127.0.0.1");
        assertThat(settings.audiostream().maxMessageBytes()).isEqualTo(131072);
        assertThat(settings.audiostream().l16ByteOrder()).isEqualTo(L16ByteOrder.BIG_ENDIAN);
        assertThat(settings.audiostream().metadata()).containsExactly("a", "2");
        assertThat(settings.call().maxDuration()).isEqualTo(Duration.ofSeconds(90));
        assertThat(settings.call().startTimeout()).isEqualTo(Duration.ofMillis(250));
        assertThat(settings.speech().voice()).isEqualTo("no");
        assertThat(settings.listen().digits().max()).isEqualTo(4);
        assertThat(settings.listen().digits().finishKey()).isEqualTo("#");
        assertThat(settings.routes()).singleElement().satisfies(route -> {
            assertThat(route.to()).isEqualTo("+15550000001");
            assertThat(route.from()).isEqualTo(Optional.of("+1555*"));
            assertThat(route.settings().members()).containsOnlyKeys("anything");
            assertThat(route.location()).hasToString("parley.yaml:12:5");
        });
    }

    @Test
    void everyMistakeIsReportedAtItsPlaceInOneRun() {
        assertThat(Written.file("""
                audiostream:
                  prot: 50051
                  host: ""
                  content-type: audio/opus
                  keep-alive: 30 seconds
                  max-message-bytes: 5MiB
                web:
                  port: 70000
                  max-body-bytes: lots
                  port: 8080
                call: none
                listen:
                  digits:
                    max: 65
                    finish-key: A
                  phrases: [[a]]
                playout:
                  chunk: 500ms
                recording: {enabled: yes}
                unknown-number: {action: refuse}
                routs: []
                routes:
                  - to: +15550000001
                  - dialog: echo
                    listen: 5
                """).mistakes())
                .containsExactly(
                        "parley.yaml:2:3: there is no setting 'prot' in audiostream; did you mean 'port'?",
                        "parley.yaml:3:3: audiostream.host: must not be empty",
                        "parley.yaml:4:3: audiostream.content-type: expected one of audio/mulaw;rate=8000,"
                                + " audio/l16;rate=8000, audio/l16;rate=16000, found 'audio/opus'",
                        "parley.yaml:5:15: audiostream.keep-alive: expected a duration such as 250ms, 7s, 2m, 1h or 0,"
                                + " found '30 seconds'",
                        "parley.yaml:6:3: audiostream.max-message-bytes: 5242880 is not in 1024..4194304",
                        "parley.yaml:8:3: web.port: 70000 is not in 0..65535",
                        "parley.yaml:9:19: web.max-body-bytes: expected a number of bytes such as 65536 or 64KiB,"
                                + " found 'lots'",
                        "parley.yaml:10:3: 'port' is written twice; first in line 8",
                        "parley.yaml:11:7: call: expected a section with max-calls, max-duration, apology,"
                                + " start-timeout, stalled-timeout, found 'none'",
                        "parley.yaml:14:5: listen.digits: max 65 is not in 1..64",
                        "parley.yaml:15:5: listen.digits: finish-key 'A' is not one of 0-9 * #",
                        "parley.yaml:16:13: listen.phrases.0: expected a single value, found a list",
                        "parley.yaml:18:3: playout.chunk: must not be longer than lead, which is 250ms",
                        "parley.yaml:19:22: recording.enabled: expected true or false, found 'yes'",
                        "parley.yaml:20:26: unknown-number.action: expected one of reject, hangup, say, found 'refuse'",
                        "parley.yaml:21:1: there is no setting 'routs'; did you mean 'routes'?",
                        "parley.yaml:23:5: routes.0: dialog or flow is missing",
                        "parley.yaml:24:5: routes.1: 'to' is missing",
                        "parley.yaml:25:13: routes.1.listen: expected a section, found '5'");
    }

    @Test
    void addressesFilesAndNumbersAreChecked() {
        assertThat(Written.file("""
                audiostream:
                  public-uri: localhost:50051
                  tls: {certificate: a.pem}
                  percl-shape: {location: text, metadata-key: MetaData}
                web:
                  public-url: http://exa mple
                  port: 99999999999
                call:
                  max-calls: 1.5
                listen: {min-silence: 0}
                records: {status-wait: 999999999999h}
                """).mistakes())
                .containsExactly(
                        "parley.yaml:2:3: audiostream.public-uri: expected an address such as https://bot.example.com,"
                                + " found 'localhost:50051'",
                        "parley.yaml:3:9: audiostream.tls.certificate: certificate and private-key are both needed, or"
                                + " neither",
                        "parley.yaml:4:27: audiostream.percl-shape.location: expected one of object, string, found"
                                + " 'text'",
                        "parley.yaml:4:33: audiostream.percl-shape.metadata-key: expected one of metadata, metaData,"
                                + " found 'MetaData'",
                        "parley.yaml:6:15: web.public-url: expected an address such as http://localhost:8080, found"
                                + " 'http://exa mple'",
                        "parley.yaml:7:9: web.port: expected a smaller number, found '99999999999'",
                        "parley.yaml:9:14: call.max-calls: expected a whole number, found '1.5'",
                        "parley.yaml:10:10: listen: min-silence must be longer than 0",
                        "parley.yaml:11:11: records.status-wait: 999999999999h is not in 0..5m");
    }

    @Test
    void secretsComeFromTheEnvironmentAndAreNeverShown() {
        Map<String, String> environment = Map.of("FC_SECRET", "hush", "PORT", "80a", "PARLEY_FREECLIMB_API_KEY", "key");
        Written written = new Written(
                "freeclimb: {signing-secret: '${FC_SECRET}', account-id: 'a-$${FC_SECRET}-b'}", environment);

        assertThat(written.settings().freeclimb().signingSecret().reveal()).isEqualTo("hush");
        assertThat(written.settings().freeclimb().apiKey().reveal()).isEqualTo("key");
        assertThat(written.settings().freeclimb().accountId()).isEqualTo("a-${FC_SECRET}-b");
        assertThat(written.settings().toString()).doesNotContain("hush").contains("***");
        assertThat(written.configuration().print()).doesNotContain("hush").contains("***");
        assertThat(new Written("web: {port: '${PORT}', host: '${NOWHERE}'}", environment).mistakes())
                .containsExactly(
                        "parley.yaml:1:13: web.port: expected a whole number, found '${PORT}'",
                        "parley.yaml:1:30: the environment variable NOWHERE is not set");
    }

    @Test
    void theEffectiveConfigurationReadsBackAsTheSame() {
        GatewaySettings settings = new Written("""
                        audiostream: {tls: {certificate: a, private-key: b}}
                        speech:
                          engines:
                            cloud: {recognizer: {api-key: abc, model: '${MODEL}', retries: 3, list: [a, '1']}}
                        routes:
                          - {to: "+15550000001", dialog: echo}
                        """, Map.of("MODEL", "hidden"), "unknown-number.text=12").settings();
        String printed = new Configuration(folder, settings, List.of()).print();

        assertThat(printed)
                .contains("port: 50051\n", "max-message-bytes: 64KiB\n", "keep-alive: 30s\n", "text: '12'\n")
                .contains("api-key: '***'", "model: ${MODEL}", "retries: 3\n")
                .doesNotContain("abc", "hidden", "location:\n", "from", "settings:");
        GatewaySettings again = new Written(printed, Map.of("MODEL", "hidden")).settings();
        assertThat(again.audiostream()).isEqualTo(settings.audiostream());
        assertThat(again.unknownNumber()).isEqualTo(settings.unknownNumber());
        assertThat(again.routes().getFirst().to()).isEqualTo("+15550000001");
    }

    @Test
    void uncheckedSignaturesOnAPublicAddressAreWarnedOf() {
        assertThat(Written.file("web: {host: 0.0.0.0}").configuration().warnings())
                .singleElement()
                .asString()
                .contains("freeclimb.signing-secret", "0.0.0.0");
        assertThat(Written.file("web: {host: localhost}").configuration().warnings())
                .isEmpty();
        assertThat(Written.file("{web: {host: 0.0.0.0}, freeclimb: {signing-secret: s}}")
                        .configuration()
                        .warnings())
                .isEmpty();
    }

    @Test
    void aFolderWithoutTheFileIsAMistake() {
        assertThatThrownBy(() -> Configuration.load(folder, List.of(), Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(folder.resolve("parley.yaml") + ": there is no such file");
    }

    @Test
    void aFileIsReadFromItsFolder() throws IOException {
        Files.writeString(folder.resolve("parley.yaml"), "\ufeffweb: {port: 1}");
        Configuration configuration = Configuration.load(folder, List.of("web.host=::1"), Map.of("HOME", "/"));
        assertThat(configuration.settings().web().port()).isEqualTo(1);
        assertThat(configuration.settings().web().loopback()).isTrue();
        assertThat(configuration.folder()).isEqualTo(folder);
    }
}
