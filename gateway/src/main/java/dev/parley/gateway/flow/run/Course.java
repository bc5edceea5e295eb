package dev.parley.gateway.flow.run;

import dev.parley.api.call.TransferOutcome;
import dev.parley.gateway.flow.expr.CallFacts;
import dev.parley.gateway.flow.expr.EvaluationException;
import dev.parley.gateway.flow.expr.TooLargeException;
import dev.parley.gateway.flow.model.Act;
import dev.parley.gateway.flow.model.Ask;
import dev.parley.gateway.flow.model.Assign;
import dev.parley.gateway.flow.model.Fetch;
import dev.parley.gateway.flow.model.HangUp;
import dev.parley.gateway.flow.model.Jump;
import dev.parley.gateway.flow.model.Message;
import dev.parley.gateway.flow.model.Pause;
import dev.parley.gateway.flow.model.Play;
import dev.parley.gateway.flow.model.Repeat;
import dev.parley.gateway.flow.model.Return;
import dev.parley.gateway.flow.model.Run;
import dev.parley.gateway.flow.model.Say;
import dev.parley.gateway.flow.model.Send;
import dev.parley.gateway.flow.model.Talk;
import dev.parley.gateway.flow.model.Transfer;
import dev.parley.gateway.flow.model.When;
import dev.parley.gateway.flow.program.Graph;
import dev.parley.gateway.flow.program.Instruction;
import dev.parley.gateway.flow.speak.Variants;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One call on its way through a flow, and through those that it runs. */
final class Course {

    private final Runner runner;
    private final Parts parts;
    private final CallFacts facts;
    private final Wording wording;
    private final Frames frames = new Frames();
    private final Recent recent = new Recent();
    private final Bounds bounds = new Bounds();
    private final SubFlows flows;
    private final Shown shown;
    private Line line;

    Course(Runner runner, Line line, Parts parts) {
        this.runner = runner;
        this.line = line;
        this.parts = parts;
        this.facts = Facts.of(line.call());
        this.wording = new Wording(new Variants(parts.present().chance()));
        this.flows = new SubFlows(this);
        this.shown = new Shown(line.variables());
    }

    Runner runner() {
        return runner;
    }

    Line line() {
        return line;
    }

    Parts parts() {
        return parts;
    }

    Wording wording() {
        return wording;
    }

    Frames frames() {
        return frames;
    }

    Recent recent() {
        return recent;
    }

    Shown shown() {
        return shown;
    }

    Bounds bounds() {
        return bounds;
    }

    /** A run of a flow; it begins once it is among the frames. */
    Activation activation(Prepared prepared, Map<String, ? extends @Nullable Object> settings)
            throws TooLargeException {
        return new Activation(
                prepared,
                settings,
                facts,
                parts.present().time(),
                shown,
                parts.present().watcher());
    }

    /** Goes through a flow until it is over, or the call is left. */
    void run(Prepared main) throws Exception {
        try {
            frames.push(
                    activation(main, parts.usual().settings()),
                    main.program().graph().start());
        } catch (TooLargeException tooLarge) {
            throw new FlowException(main.program().flow().location(), String.valueOf(tooLarge.getMessage()), tooLarge);
        }
        go();
    }

    /** Goes on where the call was handed over: the other side was not reached. */
    void comeBack(Line again, TransferOutcome why) throws Exception {
        line = again;
        shown.move(again.variables());
        recent.clear();
        Frame frame = frames.top();
        Instruction instruction = frame.activation().program().at(frame.place());
        frames.go(frame, Leaving.notReached(new Spot(this, frame, instruction), why));
        go();
    }

    private void go() throws Exception {
        // A call that was left may come back meanwhile, on another line.
        Line current = line;
        while (!frames.isEmpty() && !current.isLeft()) {
            Frame frame = frames.top();
            switch (frame.place()) {
                case Graph.RESUME -> resume(frame);
                case Graph.END -> flows.ended(frame, Map.of());
                default -> step(frame, frame.activation().program().at(frame.place()));
            }
        }
    }

    /** Who came here otherwise than by interrupting a question is at the end. */
    private void resume(Frame frame) throws FlowException {
        if (frame.isInterrupting()) {
            frames.resume();
        } else {
            flows.ended(frame, Map.of());
        }
    }

    private void step(Frame frame, Instruction instruction) throws Exception {
        Spot spot = new Spot(this, frame, instruction);
        bounds.step(spot.location());
        int to;
        try {
            to = place(spot);
        } catch (EvaluationException mistake) {
            frame.end();
            to = spot.failed(String.valueOf(mistake.getMessage()), mistake);
        }
        if (to != Spot.LEFT) {
            frames.go(frame, to);
        }
    }

    private int place(Spot spot) throws Exception {
        Instruction instruction = spot.instruction();
        if (instruction.again()) {
            return Deciding.again(spot, (Repeat) spot.step().deed());
        }
        if (spot.frame().interview().isEmpty()) {
            parts.present().watcher().entered(instruction);
            if (spot.step().condition().isPresent()
                    && !spot.program().compiled(spot.step().condition().get()).test(spot.variables())) {
                return instruction.below();
            }
        }
        return switch (spot.step().deed()) {
            case Say say -> Saying.say(spot, say);
            case Play play -> Saying.play(spot, play);
            case Pause pause -> Saying.pause(spot, pause);
            case Ask ask -> Questions.ask(spot, ask);
            case Message message -> Messages.record(spot, message);
            case Assign assign -> Deciding.set(spot, assign);
            case When when -> Deciding.when(spot, when);
            case Repeat _ -> Deciding.repeat(spot);
            case Jump jump -> Deciding.jump(spot, jump);
            case Fetch fetch -> Fetching.fetch(spot, fetch);
            case Act act -> Acting.act(spot, act);
            case Talk talk -> Others.talk(spot, talk);
            case Send send -> Others.send(spot, send);
            case Run run -> flows.run(spot, run);
            case Return results -> flows.returned(spot, results);
            case Transfer transfer -> Leaving.transfer(spot, transfer);
            case HangUp hangUp -> Leaving.hangUp(spot, hangUp);
        };
    }
}
