package dev.parley.gateway.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parley.api.call.CallEvent;
import dev.parley.gateway.carrier.CallEnd;
import dev.parley.gateway.carrier.PerclCommand;
import dev.parley.gateway.carrier.PlatformOutcome;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The configuration that is shipped, called as FreeClimb calls. */
class FaqCallTest {

    private static final String ECHO = "+15550000001";
    private static final String FAQ = "+15550000002";

    private static RunningGateway gateway;

    @BeforeAll
    static void start() throws IOException {
        gateway = RunningGateway.asShipped();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void theCallerAsksTheBotAnswersAndAllOfItIsWrittenDown() throws IOException {
        Caller caller = gateway.calls(FAQ)
                .hears("Welcome to Green Lane Garden Shop")
                .says("What are your opening hours?")
                .hears("nine in the morning")
                .hears("anything else")
                .hangsUp();

        assertThat(caller.outcome().kind()).isEqualTo(PlatformOutcome.Kind.ENDED);
        assertThat(caller.understood()).containsExactly("what are your opening hours");
        JsonNode record = gateway.record(caller.callId());
        assertThat(record.get("to").asText()).isEqualTo(FAQ);
        assertThat(record.get("dialog").asText()).isEqualTo("faq");
        assertThat(record.get("reason").asText()).isEqualTo("CALLER_HUNG_UP");
        assertThat(record.at("/carrierStatus/status").asText()).isEqualTo("completed");
        assertThat(record.at("/carrierStatus/endedReason").asText()).isEqualTo("farEndHangup");
        assertThat(record.get("transcript").findValuesAsText("who")).containsExactly("BOT", "CALLER", "BOT", "BOT");
        theWaitIsToldStepByStep(record.get("turns"));
        assertThat(Installation.data().resolve(record.get("transcriptFile").asText()))
                .content()
                .contains("what are your opening hours", "We are open from nine in the morning");
        theRecordingIsAsLongAsTheCall(
                Path.of(record.at("/recordings/0").asText()),
                record.get("durationMs").asLong());
    }

    @Test
    void whatTheBotHasSaidBeforeNeedNotBeMadeAgain() {
        gateway.calls(FAQ).hears("Welcome to Green Lane").hangsUp().outcome();
        double made = spoken("miss");
        double kept = spoken("memory-hit");
        gateway.calls(FAQ).hears("Welcome to Green Lane").hangsUp().outcome();

        assertThat(spoken("miss")).isEqualTo(made);
        assertThat(spoken("memory-hit")).as("two sentences").isGreaterThanOrEqualTo(kept + 2);
    }

    private static double spoken(String outcome) {
        return gateway.metric("parley_prompt_cache_total{outcome=\"" + outcome + "\"}");
    }

    private static void theWaitIsToldStepByStep(JsonNode turns) {
        assertThat(turns).hasSize(1);
        List<Long> steps = List.of(
                        "endOfTurnMs",
                        "transcriptMs",
                        "replyTextMs",
                        "firstAudioMadeMs",
                        "firstAudioSentMs",
                        "firstAudioHeardMs")
                .stream()
                .map(step -> turns.get(0).required(step).asLong())
                .toList();
        assertThat(steps).isSorted();
        assertThat(steps.getFirst()).isGreaterThanOrEqualTo(350);
    }

    private static void theRecordingIsAsLongAsTheCall(Path file, long millis) throws IOException {
        ByteBuffer wav = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        int channels = wav.getShort(22);
        int rate = wav.getInt(24);
        int bytesPerSecond = wav.getInt(28);
        assertThat(channels).isEqualTo(2);
        assertThat(rate).isEqualTo(8000);
        assertThat(wav.capacity() * 1000L / bytesPerSecond).isCloseTo(millis, within(300L));
    }

    @Test
    void theCallerSaysGoodbyeAndTheBotHangsUp() {
        Caller caller = gateway.calls(FAQ)
                .hears("What would you like to know?")
                .says("No thank you, goodbye.")
                .hears("Thank you for calling");

        assertThat(caller.end().how()).isEqualTo(CallEnd.How.TERMINATED);
        assertThat(caller.outcome().endedReason()).isEqualTo("grpcHangup");
        assertThat(gateway.record(caller.callId()).get("reason").asText()).isEqualTo("BOT_HUNG_UP");
    }

    @Test
    void afterTwoMissesTheCallIsHandedOver() {
        Caller caller = gateway.calls(FAQ)
                .hears("What would you like to know?")
                .says("My elephant sings in the bathroom.")
                .hears("I do not know that")
                .says("The king of Spain has a red bicycle.")
                .hears("I will connect you with a colleague");

        PlatformOutcome outcome = caller.outcome();
        assertThat(outcome.kind()).isEqualTo(PlatformOutcome.Kind.HANDED_OVER);
        PerclCommand outDial = outcome.commands().getFirst();
        assertThat(outDial.name()).isEqualTo("OutDial");
        assertThat(outDial.text("destination")).contains("+15550000009");
        assertThat(outDial.text("callingNumber")).contains(FAQ);
        JsonNode record = gateway.record(caller.callId());
        assertThat(record.get("reason").asText()).isEqualTo("HANDED_OVER");
        assertThat(record.at("/handOver/destination").asText()).isEqualTo("+15550000009");
        assertThat(record.at("/carrierStatus/status").asText()).isEqualTo("completed");
    }

    @Test
    void onTheEchoNumberTheCallerHearsHimselfAndHangsUpByAKey() {
        Caller caller = gateway.calls(ECHO).says("Hello, hello, is anybody there?");
        Patience.until("an echo", () -> caller.ear().echo() > 0.9);
        caller.presses("#");

        assertThat(caller.end().how()).isEqualTo(CallEnd.How.TERMINATED);
        JsonNode record = gateway.record(caller.callId());
        assertThat(record.get("dialog").asText()).isEqualTo("echo");
        assertThat(record.get("reason").asText()).isEqualTo("BOT_HUNG_UP");
        assertThat(gateway.events().of(caller.callId(), CallEvent.CallerSaid.class))
                .isEmpty();
    }

    @Test
    void aNumberThatIsNotInServiceIsRefused() {
        PlatformOutcome outcome = gateway.refused("+15559999999");

        assertThat(outcome.kind()).isEqualTo(PlatformOutcome.Kind.REFUSED);
        assertThat(outcome.endedReason()).isEqualTo("appReject");
        assertThat(gateway.metric("parley_calls_refused_total{cause=\"unknown-number\"}"))
                .isEqualTo(1);
    }
}
