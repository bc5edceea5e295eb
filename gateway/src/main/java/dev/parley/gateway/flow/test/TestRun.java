package dev.parley.gateway.flow.test;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.call.CallInfo;
import dev.parley.api.call.TransferOutcome;
import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.Conversation;
import dev.parley.api.dialog.HandOver;
import dev.parley.api.dialog.ListenSettings;
import dev.parley.api.dialog.Prompt;
import dev.parley.gateway.flow.program.Program;
import dev.parley.gateway.flow.run.FlowException;
import dev.parley.gateway.flow.run.Outside;
import dev.parley.gateway.flow.run.Parts;
import dev.parley.gateway.flow.run.Runner;
import dev.parley.gateway.flow.run.Watcher;
import dev.parley.gateway.flow.text.Ending;
import dev.parley.gateway.flow.text.TypedConversation;
import dev.parley.gateway.flow.text.VirtualTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Plays tests of flows as text, in virtual time.
 *
 * @param around what flows find where they are tested; the time is that of tests that have none
 * @param listening how calls listen unless told otherwise
 * @param dialled the number of a flow's route; empty if it has none
 */
public record TestRun(Parts around, ListenSettings listening, Function<String, Optional<String>> dialled) {

    /**
     * What came of a test.
     *
     * @param mismatch empty if it passed
     * @param conversation all that was said and done
     */
    public record Result(TestFile.Test test, Optional<Mismatch> mismatch, List<String> conversation) {

        public Result {
            conversation = List.copyOf(conversation);
        }
    }

    /**
     * Plays one test.
     *
     * @param watcher is told what the flow does
     * @throws FlowException if the flow cannot be run at all
     */
    public Result play(TestFile file, TestFile.Test test, Program program, Watcher watcher) throws FlowException {
        Given given = file.given(test);
        VirtualTime time = new VirtualTime(
                given.begins(program.flow().timeZone().orElse(around.usual().zone()))
                        .orElse(around.present().time().instant()));
        Performance play = new Performance(file, test, time.instant(), time::pass, watcher);
        Parts tested = play.parts(around);
        Parts parts = tested.withPresent(tested.present().withTime(time, time::pass))
                .withOutside(new Outside(
                        play.stubs(),
                        tested.outside().actions(),
                        tested.outside().dialogs(),
                        (conversation, target) -> transfer(given, conversation, target, time)));
        CallInfo call = call(given, program, time.instant());
        Ending ending = new TypedConversation(
                        call, listening, new ConcurrentHashMap<>(), time, play.caller(), play.screen())
                .hold(new Runner(program, parts), "");
        return play.end(ending);
    }

    private CallInfo call(Given given, Program program, Instant start) {
        return new CallInfo(
                "test",
                given.dialled().or(() -> dialled.apply(program.flow().name())).orElse(""),
                given.caller().orElse(Performance.CALLER),
                true,
                List.of(),
                AudioFormat.MULAW_8K,
                start);
    }

    private static Optional<TransferOutcome> transfer(
            Given given, Conversation conversation, HandOver target, VirtualTime time) {
        Given.Transferred transferred = target instanceof HandOver.OutDial dial
                ? given.transfers().getOrDefault(dial.destination(), Given.Transferred.ANSWERED)
                : Given.Transferred.ANSWERED;
        if (transferred == Given.Transferred.ANSWERED) {
            conversation.handOver(target);
            return Optional.empty();
        }
        conversation.say(Prompt.silence(Duration.ZERO), BargeIn.NONE);
        if (transferred == Given.Transferred.NO_ANSWER && target instanceof HandOver.OutDial dial) {
            time.pass(dial.ringFor());
        }
        return Optional.of(TransferOutcome.valueOf(transferred.name()));
    }
}
