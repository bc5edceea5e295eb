package dev.parley.gateway.audiostream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.call.EndReason;
import dev.parley.gateway.call.CallRecord;
import dev.parley.gateway.carrier.PlatformOutcome;
import dev.parley.gateway.config.AskingSettings;
import dev.parley.gateway.flow.FlowSet;
import dev.parley.gateway.flow.Flows;
import dev.parley.gateway.flow.hear.SlotTypes;
import dev.parley.gateway.flow.model.EngineNames;
import dev.parley.gateway.flow.run.Away;
import dev.parley.gateway.flow.run.FlowException;
import dev.parley.gateway.flow.run.Outside;
import dev.parley.gateway.flow.run.Parts;
import dev.parley.gateway.flow.run.Pauses;
import dev.parley.gateway.flow.run.Present;
import dev.parley.gateway.flow.run.Runner;
import dev.parley.gateway.flow.run.Transferring;
import dev.parley.gateway.flow.run.Usual;
import dev.parley.gateway.flow.run.Watcher;
import dev.parley.gateway.flow.service.ServiceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A flow whose transfers fail, over the wire: gRPC and webhooks. */
class FlowComingBackTest {

    private static final String DESK = """
            steps:
              - set: {tries: 1}
              - say: I connect you.
              - transfer: "+15550000003"
                busy:
                  - set: {tries: tries + 1}
                  - say: They are busy, this is try {tries}.
                  - transfer: "+15550000009"
              - say: Goodbye.
            """;

    @TempDir
    Path folder;

    private FlowSet flows() {
        Flows flows = new Flows(new Flows.Place(
                folder, folder, SlotTypes.BUILT_IN, Set.of(), Set.of(), Set.of(), () -> EngineNames.NONE));
        flows.reload();
        assertThat(flows.problems()).isEmpty();
        return flows.current();
    }

    private Runner desk(String written, Optional<Away> away) throws IOException, FlowException {
        Files.writeString(folder.resolve("desk.yaml"), written);
        FlowSet flows = flows();
        Parts parts = new Parts(
                new Outside(
                        _ -> {
                            throw new ServiceException(ServiceException.Kind.FORBIDDEN, "there are no services");
                        },
                        _ -> Optional.empty(),
                        (_, _) -> Optional.empty(),
                        Transferring.FOR_GOOD),
                flows::program,
                flows.languages(),
                new Usual("en-US", ZoneOffset.UTC, Map.of(), AskingSettings.DEFAULTS),
                new Present(_ -> 0, InstantSource.system(), Pauses.REAL, Watcher.NONE));
        return new Runner(flows.program("desk").orElseThrow(), parts, away);
    }

    @Test
    void theFlowGoesOnAtItsBranchAndMayTransferOnceMore() throws Exception {
        TransferringBot bot = new TransferringBot(desk(DESK, Optional.of(new Away())));
        PlatformOutcome outcome = bot.call(Map.of("+15550000003", "busy"));

        assertThat(bot.said()).containsExactly("I connect you.", "They are busy, this is try 2.");
        assertThat(outcome.kind()).isEqualTo(PlatformOutcome.Kind.HANDED_OVER);
        assertThat(outcome.commands().getFirst().text("destination")).contains("+15550000009");
        assertThat(bot.records())
                .extracting(CallRecord::reason)
                .containsExactly(EndReason.HANDED_OVER, EndReason.HANDED_OVER);
    }

    @Test
    void aFlowThatWasChangedMeanwhileGoesOnAsItWas() throws Exception {
        Optional<Away> away = Optional.of(new Away());
        Runner before = desk(DESK, away);
        Runner after = desk("steps: [{say: Something new.}]", away);
        TransferringBot bot = new TransferringBot(
                conversation -> (conversation.call().cameBack().isEmpty() ? before : after).converse(conversation));
        bot.call(Map.of("+15550000003", "noAnswer"));

        assertThat(bot.said()).containsExactly("I connect you.", "I am sorry, nobody could be reached.", "Goodbye.");
        assertThat(bot.records())
                .extracting(CallRecord::reason)
                .containsExactly(EndReason.HANDED_OVER, EndReason.BOT_HUNG_UP);
    }

    @Test
    void whoseTransferIsForGoodDoesNotComeBack() throws Exception {
        TransferringBot bot = new TransferringBot(desk(DESK, Optional.empty()));
        PlatformOutcome outcome = bot.call(Map.of("+15550000003", "busy"));

        assertThat(bot.said()).containsExactly("I connect you.");
        assertThat(outcome.kind()).isEqualTo(PlatformOutcome.Kind.ENDED);
        assertThat(bot.records()).extracting(CallRecord::reason).containsExactly(EndReason.HANDED_OVER);
    }
}
