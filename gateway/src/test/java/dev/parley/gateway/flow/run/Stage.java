package dev.parley.gateway.flow.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.call.TransferOutcome;
import dev.parley.api.dialog.CallEndedException;
import dev.parley.api.dialog.Dialog;
import dev.parley.gateway.config.AskingSettings;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.check.Check;
import dev.parley.gateway.flow.check.Surroundings;
import dev.parley.gateway.flow.expr.Expressions;
import dev.parley.gateway.flow.hear.SlotTypes;
import dev.parley.gateway.flow.language.LanguageFiles;
import dev.parley.gateway.flow.model.EngineNames;
import dev.parley.gateway.flow.model.Flow;
import dev.parley.gateway.flow.program.Instruction;
import dev.parley.gateway.flow.program.Program;
import dev.parley.gateway.flow.read.FlowReader;
import dev.parley.gateway.flow.service.Reply;
import dev.parley.gateway.flow.service.Request;
import dev.parley.gateway.flow.service.ServiceException;
import dev.parley.gateway.flow.service.Services;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Plays flows that are written in a test; it is noon of Thursday, November 19, 2026. */
final class Stage {

    private static final Expressions EXPRESSIONS = new Expressions();
    private static final LanguageFiles LANGUAGES = new LanguageFiles(Path.of("no-such-folder"));

    /** What is wrong where an answer stands. */
    static final Reply TIMEOUT = new Reply(-1, "");

    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, List<Reply>> replies = new HashMap<>();
    private final Map<String, Actions.Action> actions = new HashMap<>();
    private final Map<String, Dialog> dialogs = new HashMap<>();
    private final Map<String, Object> settings = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final List<String> watched = new ArrayList<>();
    private final List<String> pauses = new ArrayList<>();
    private final Map<String, String> others = new HashMap<>();
    private Path folder = Path.of("");
    private Transferring transferring = Transferring.FOR_GOOD;
    private Optional<Away> away = Optional.empty();
    private static final EngineNames ENGINES = new EngineNames(Set.of("first", "second"), Set.of("first", "second"));

    private AskingSettings asking = AskingSettings.DEFAULTS;

    Stage(String flow) {
        sources.put("main", flow);
    }

    Stage flow(String name, String flow) {
        sources.put(name, flow);
        return this;
    }

    /** Where the flows are. */
    Stage folder(Path changed) {
        folder = changed;
        return this;
    }

    /** The flow that is run in place of another, since the flows were checked. */
    Stage replaced(String name, String by) {
        others.put(name, by);
        return this;
    }

    /** What a service answers, one after the other; the last stays. */
    Stage service(String what, Reply... answers) {
        replies.put(what, new ArrayList<>(List.of(answers)));
        return this;
    }

    Stage action(String name, Actions.Action action) {
        actions.put(name, action);
        return this;
    }

    Stage dialog(String name, Dialog dialog) {
        dialogs.put(name, dialog);
        return this;
    }

    Stage setting(String name, Object value) {
        settings.put(name, value);
        return this;
    }

    Stage asking(AskingSettings changed) {
        asking = changed;
        return this;
    }

    Stage transfers(TransferOutcome outcome) {
        transferring = (_, _) -> Optional.of(outcome);
        return this;
    }

    /** Calls that are handed over may come back. */
    Stage away(Away kept) {
        away = Optional.of(kept);
        return this;
    }

    /** What services were asked. */
    List<String> asked() {
        return asked;
    }

    /** What the watcher saw. */
    List<String> watched() {
        return watched;
    }

    /** How long was waited. */
    List<String> pauses() {
        return pauses;
    }

    /** Plays it with a caller who says these lines. */
    Call play(String... lines) {
        return play(new Call(lines));
    }

    Call play(Call call) {
        try {
            run(call);
        } catch (Exception failure) {
            throw new AssertionError("the call failed after " + call.log(), failure);
        }
        return call;
    }

    /** Plays it up to its failure. */
    Exception failure(Call call) {
        try {
            run(call);
        } catch (Exception failure) {
            return failure;
        }
        throw new AssertionError("the call did not fail: " + call.log());
    }

    private void run(Call call) throws Exception {
        try {
            runner().converse(call);
            call.note("over");
        } catch (CallEndedException ended) {
            call.note(ended.reason().toString());
        }
    }

    Runner runner() throws FlowException {
        Map<String, Program> programs = programs();
        return new Runner(
                Objects.requireNonNull(programs.get("main")),
                new Parts(
                        new Outside(
                                services(),
                                name -> Optional.ofNullable(actions.get(name)),
                                (name, _) -> Optional.ofNullable(dialogs.get(name)),
                                transferring),
                        name -> Optional.ofNullable(programs.get(others.getOrDefault(name, name))),
                        LANGUAGES,
                        new Usual("en-US", ZoneId.of("UTC"), settings, asking),
                        new Present(
                                _ -> 0,
                                InstantSource.fixed(Instant.parse("2026-11-19T12:00:00Z")),
                                length -> pauses.add(length.toString()),
                                watcher())),
                away);
    }

    private Map<String, Program> programs() {
        Problems problems = new Problems();
        Map<String, Flow> flows = new LinkedHashMap<>();
        sources.forEach(
                (name, text) -> FlowReader.read(folder.resolve(name + ".yaml"), text, SlotTypes.BUILT_IN, problems)
                        .ifPresent(flow -> flows.put(name, flow)));
        Surroundings surroundings = new Surroundings(
                EXPRESSIONS,
                SlotTypes.BUILT_IN,
                LANGUAGES,
                flows,
                Set.of("bookings", "accounts", "appointments"),
                actions.keySet(),
                dialogs.keySet(),
                ENGINES);
        Map<String, Program> programs = new HashMap<>();
        flows.forEach((name, flow) ->
                Check.program(flow, surroundings, problems).ifPresent(program -> programs.put(name, program)));
        assertThat(problems.list()).isEmpty();
        return programs;
    }

    private Services services() {
        return this::fetch;
    }

    private Reply fetch(Request request) throws ServiceException {
        String what = request.method() + " " + request.service() + "/" + request.path();
        asked.add(what
                + request.body().map(body -> " " + body).orElse("")
                + (request.headers().isEmpty() ? "" : " " + request.headers()));
        List<Reply> answers = replies.get(what);
        if (answers == null) {
            throw new ServiceException(ServiceException.Kind.FORBIDDEN, "no answer is written");
        }
        Reply reply = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
        if (reply == TIMEOUT) {
            throw new ServiceException(ServiceException.Kind.TIMEOUT, "no answer in time");
        }
        return reply;
    }

    private Watcher watcher() {
        return new Watcher() {
            @Override
            public void entered(Instruction instruction) {
                watched.add(instruction.step().deed().verb());
            }

            @Override
            public void took(Instruction instruction, String branch) {
                watched.add(instruction.step().deed().verb() + " -> " + branch);
            }

            @Override
            public void asked(Instruction instruction, String text) {
                watched.add("asked '" + text + "'");
            }

            @Override
            public void heard(Instruction instruction, String text, double sure) {
                watched.add("heard '" + text + "' " + sure);
            }

            @Override
            public void changed(Map<String, Object> variables) {
                watched.add("has " + variables);
            }
        };
    }
}
