package dev.parley.gateway.audiostream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.call.CallInfo;
import dev.parley.api.call.EndReason;
import dev.parley.api.call.TransferOutcome;
import dev.parley.api.dialog.Dialog;
import dev.parley.api.dialog.HandOver;
import dev.parley.gateway.call.CallRecord;
import dev.parley.gateway.carrier.PlatformOutcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A transfer that fails, and the caller who comes back, over the wire: gRPC and webhooks. */
class ComingBackTest {

    private final List<CallInfo> taken = new CopyOnWriteArrayList<>();

    private final Dialog dialog = conversation -> {
        taken.add(conversation.call());
        if (conversation.call().cameBack().isEmpty()) {
            conversation.handOver(new HandOver.OutDial("+15550000003", "").withComesBack(true));
        }
        conversation.say("they are busy");
        conversation.hangUp("nobody there");
    };

    @Test
    void theDialogIsHeldAgainAndKnowsWhy() throws Exception {
        TransferringBot bot = new TransferringBot(dialog);
        PlatformOutcome outcome = bot.call(Map.of("+15550000003", "busy"));

        assertThat(outcome.kind()).isEqualTo(PlatformOutcome.Kind.ENDED);
        assertThat(outcome.endedReason()).isEqualTo("grpcHangup");
        assertThat(taken).extracting(CallInfo::id).containsExactly("CA1", "CA1");
        assertThat(taken).extracting(CallInfo::to).containsExactly("+15550000001", "+15550000001");
        assertThat(taken)
                .extracting(CallInfo::cameBack)
                .containsExactly(Optional.empty(), Optional.of(TransferOutcome.BUSY));
        assertThat(taken).extracting(CallInfo::metadata).containsExactly(List.of("route=desk"), List.of("route=desk"));
        assertThat(bot.said()).containsExactly("they are busy");
        assertThat(bot.records())
                .extracting(CallRecord::reason)
                .containsExactly(EndReason.HANDED_OVER, EndReason.BOT_HUNG_UP);
        assertThat(bot.records()).extracting(CallRecord::detail).containsExactly("", "nobody there");
    }
}
