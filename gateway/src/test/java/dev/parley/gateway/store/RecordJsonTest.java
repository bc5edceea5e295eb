package dev.parley.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parley.api.call.CallInfo;
import dev.parley.api.call.EndReason;
import dev.parley.api.call.TransferOutcome;
import dev.parley.api.dialog.HandOver;
import dev.parley.gateway.call.CallRecord;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void aRecordIsOneLineWithTheDocumentedFields() throws Exception {
        String line = RecordJson.line(
                Records.full("CA1", Map.of("n", 1)).withCarrierStatus(Records.status("CA1")), "transcripts/x.txt");

        assertThat(line).doesNotContain("\n");
        assertThat(JSON.readTree(line)).isEqualTo(JSON.readTree("""
                        {"version":1,"callId":"CA1","to":"+15550000002","from":"+15551234567","inbound":true,
                         "format":"audio/mulaw;rate=8000","startedAt":"2026-01-01T10:00:00Z",
                         "endedAt":"2026-01-01T10:00:42.500Z","durationMs":42500,"dialog":"faq",
                         "reason":"CALLER_HUNG_UP","detail":"bye","metadata":["m"],
                         "transcript":[
                           {"at":"2026-01-01T10:00:01.200Z","who":"BOT","text":"How can I help?","heard":"How can I help?"},
                           {"at":"2026-01-01T10:00:04.800Z","who":"CALLER","text":"when do you open","confidence":0.9},
                           {"at":"2026-01-01T10:00:06Z","who":"CALLER","digits":"12#"},
                           {"at":"2026-01-01T10:00:09.500Z","who":"BOT","text":"At nine.\\nSharp.","heard":"At"},
                           {"at":"2026-01-01T10:00:09.900Z","who":"BOT","text":"Bye","heard":""}],
                         "turns":[{"endOfTurnMs":600,"transcriptMs":650,"replyTextMs":700}],
                         "variables":{"n":1},"recordings":["recordings/a.wav","recordings/a.2.wav"],"transcriptFile":"transcripts/x.txt",
                         "handOver":{"kind":"out-dial","destination":"+15550000003","callingNumber":""},
                         "carrierStatus":{"at":"2026-01-01T10:00:43Z","status":"completed",
                           "endedReason":"farEndHangup","details":{"callDuration":42}}}"""));
    }

    @Test
    void whatACallDidNotHaveIsLeftOut() throws Exception {
        JsonNode line = JSON.readTree(RecordJson.line(Records.plain("CA1"), ""));

        for (String name : List.of("transcriptFile", "handOver", "carrierStatus", "cameBack")) {
            assertThat(line.has(name)).as(name).isFalse();
        }
        assertThat(line.path("transcript").isEmpty()).isTrue();
        assertThat(line.required("recordings").isEmpty()).isTrue();
    }

    @Test
    void aCallThatCameBackSaysWhy() throws Exception {
        CallRecord plain = Records.plain("CA1");
        CallInfo call = plain.call();
        CallInfo back = new CallInfo(
                call.id(),
                call.to(),
                call.from(),
                call.inbound(),
                call.metadata(),
                call.format(),
                call.startedAt(),
                Optional.of(TransferOutcome.NO_ANSWER));
        CallRecord record = new CallRecord(
                back,
                plain.dialog(),
                plain.endedAt(),
                plain.reason(),
                plain.detail(),
                plain.transcript(),
                plain.turns(),
                plain.variables(),
                plain.recordings(),
                plain.handOver(),
                plain.carrierStatus());

        assertThat(JSON.readTree(RecordJson.line(record, "")).path("cameBack").textValue())
                .isEqualTo("NO_ANSWER");
    }

    @Test
    void aRedirectNamesItsAddress() throws Exception {
        CallRecord plain = Records.plain("CA1");
        CallRecord redirected = new CallRecord(
                plain.call(),
                plain.dialog(),
                plain.endedAt(),
                EndReason.HANDED_OVER,
                plain.detail(),
                plain.transcript(),
                plain.turns(),
                plain.variables(),
                plain.recordings(),
                Optional.of(new HandOver.Redirect(URI.create("https://other.example.com/next"))),
                plain.carrierStatus());

        assertThat(JSON.readTree(RecordJson.line(redirected, "")).path("handOver"))
                .isEqualTo(JSON.readTree("{\"kind\":\"redirect\",\"actionUrl\":\"https://other.example.com/next\"}"));
    }

    @Test
    void simpleVariablesKeepTheirTypeAndOthersAreText() throws Exception {
        Map<String, Object> variables = Map.ofEntries(
                Map.entry("truth", true),
                Map.entry("int", 1),
                Map.entry("long", 1L << 40),
                Map.entry("short", (short) 3),
                Map.entry("byte", (byte) 4),
                Map.entry("double", 0.5),
                Map.entry("float", 0.25f),
                Map.entry("nan", Double.NaN),
                Map.entry("infinite", Float.POSITIVE_INFINITY),
                Map.entry("text", "a\"b"),
                Map.entry("big", new BigInteger("9".repeat(30))),
                Map.entry("list", List.of(1, 2)));

        assertThat(variables(variables)).isEqualTo(JSON.readTree("""
                        {"truth":true,"int":1,"long":1099511627776,"short":3,"byte":4,"double":0.5,"float":0.25,
                         "nan":"NaN","infinite":"Infinity","text":"a\\"b","big":"%s","list":"[1, 2]"}""".formatted("9".repeat(30))));
    }

    @Test
    void noVariableIsLongerThanFourKibibytes() throws Exception {
        JsonNode written = variables(Map.of("ascii", "x".repeat(5000), "snowmen", "a" + "\u2603".repeat(3000)));

        assertThat(written.path("ascii").textValue()).hasSize(4096);
        assertThat(written.path("snowmen").textValue().getBytes(StandardCharsets.UTF_8))
                .hasSize(4096);
        assertThat(written.path("snowmen").textValue()).endsWith("\u2603");
    }

    @Test
    void aVariableThatCannotBeWrittenSpoilsNothing() throws Exception {
        Object bad = new Object() {
            @Override
            public String toString() {
                throw new UnsupportedOperationException("no");
            }
        };

        assertThat(variables(Map.of("bad", bad, "good", 1)).path("bad").textValue())
                .startsWith("(a ")
                .endsWith(" that cannot be written)");
    }

    @Test
    void ofVeryManyVariablesTheFirstThousandAreWritten() throws Exception {
        Map<String, Object> many = new HashMap<>();
        for (int number = 0; number < 1500; number++) {
            many.put("v" + number, number);
        }
        assertThat(variables(many)).hasSize(1000);
    }

    private static JsonNode variables(Map<String, Object> variables) throws Exception {
        return JSON.readTree(RecordJson.line(Records.full("CA1", variables), ""))
                .path("variables");
    }
}
