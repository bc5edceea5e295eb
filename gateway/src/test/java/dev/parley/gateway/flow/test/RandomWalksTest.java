package dev.parley.gateway.flow.test;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.call.CallInfo;
import dev.parley.api.call.EndReason;
import dev.parley.api.call.TransferOutcome;
import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.HandOver;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.dialog.Prompt;
import dev.parley.gateway.flow.program.Program;
import dev.parley.gateway.flow.run.Outside;
import dev.parley.gateway.flow.run.Parts;
import dev.parley.gateway.flow.run.Present;
import dev.parley.gateway.flow.run.Runner;
import dev.parley.gateway.flow.service.Reply;
import dev.parley.gateway.flow.service.Request;
import dev.parley.gateway.flow.service.ServiceException;
import dev.parley.gateway.flow.service.Services;
import dev.parley.gateway.flow.text.Ending;
import dev.parley.gateway.flow.text.TypedConversation;
import dev.parley.gateway.flow.text.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever callers and services do, a flow comes to an end, and does not fail. */
class RandomWalksTest {

    private static final int SEEDS = 200;
    private static final int MOST_TURNS = 300;
    private static final Instant START = Instant.parse("2026-11-19T12:00:00Z");

    @TestFactory
    Stream<DynamicTest> flowsComeToAnEnd() {
        return ShippedFlows.names().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Program program = ShippedFlows.program(name);
                    Given given = ShippedFlows.tests(name).given();
                    for (int seed = 0; seed < SEEDS; seed++) {
                        walk(program, given, seed);
                    }
                }));
    }

    private static void walk(Program program, Given given, int seed) {
        Random dice = new Random(seed);
        VirtualTime time = new VirtualTime(START.plus(Duration.ofHours(dice.nextInt(24 * 7))));
        Transcript transcript = new Transcript(time.instant());
        RandomCaller caller = new RandomCaller(dice);
        CallInfo call = new CallInfo(
                "CA" + seed, "+1555", "+15550001234", true, List.of(), AudioFormat.MULAW_8K, time.instant());
        Parts parts = parts(given, dice, time, caller);

        Ending ending;
        try {
            ending = new TypedConversation(
                            call, ListenSettings.DEFAULTS, new ConcurrentHashMap<>(), time, caller, transcript)
                    .hold(new Runner(program, parts), "");
        } catch (Exception unprepared) {
            throw new AssertionError(unprepared);
        }

        assertThat(ending.failure())
                .as(() -> "seed " + seed + "\n" + String.join("\n", transcript.all()))
                .isEmpty();
        assertThat(ending.reason())
                .as(() -> "seed " + seed)
                .isIn(EndReason.BOT_HUNG_UP, EndReason.CALLER_HUNG_UP, EndReason.HANDED_OVER);
        assertThat(caller.turns()).as(() -> "seed " + seed).isLessThanOrEqualTo(MOST_TURNS);
    }

    private static Parts parts(Given given, Random dice, VirtualTime time, RandomCaller caller) {
        Parts around = ShippedFlows.run().around();
        return around.withOutside(new Outside(
                        moody(new Stubs(given, time::pass), dice),
                        around.outside().actions(),
                        around.outside().dialogs(),
                        (conversation, target) -> transfer(conversation, target, dice)))
                .withPresent(new Present(dice::nextInt, time, time::pass, caller));
    }

    /** Answers, or not, or something else. */
    private static Services moody(Services services, Random dice) {
        return new Services() {
            @Override
            public Reply fetch(Request request) throws ServiceException, InterruptedException {
                return switch (dice.nextInt(10)) {
                    case 0 -> throw new ServiceException(ServiceException.Kind.TIMEOUT, "late");
                    case 1 -> throw new ServiceException(ServiceException.Kind.UNUSABLE, "broken");
                    case 2 -> new Reply(500 + dice.nextInt(5), "");
                    case 3 -> new Reply(200, "not what was expected");
                    case 4 -> new Reply(200, Map.of("free", false, "other", "25:99", "known", "maybe", "day", 7L));
                    default -> services.fetch(request);
                };
            }
        };
    }

    private static Optional<TransferOutcome> transfer(Conversation conversation, HandOver target, Random dice) {
        int outcome = dice.nextInt(6);
        if (outcome >= TransferOutcome.values().length) {
            conversation.handOver(target);
            return Optional.empty();
        }
        conversation.say(Prompt.silence(Duration.ofSeconds(5)), BargeIn.NONE);
        return Optional.of(TransferOutcome.values()[outcome]);
    }
}
