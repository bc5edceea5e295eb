package dev.parley.gateway.flow.test;

import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Nearest;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.config.YamlReader;
import dev.parley.gateway.flow.FlowFolder;
import dev.parley.gateway.flow.Flows;
import dev.parley.gateway.flow.check.GivenSettings;
import dev.parley.gateway.flow.check.Outline;
import dev.parley.gateway.flow.program.Program;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds what is wrong with tests before they are played: mistakes in their files, and names of what is not there. */
public final class TestCheck {

    private final Flows.Place place;
    private final Optional<Program> program;
    private final Optional<Outline> outline;
    private final Problems problems;

    private TestCheck(Flows flows, String flow, Problems problems) {
        this.place = flows.place();
        this.program = flows.current().program(flow);
        this.outline = program.map(it -> Outline.of(it, flows.current()::program));
        this.problems = problems;
    }

    /** Checks the tests of all flows; of a flow that is wrong itself, only what does not hang on it. */
    public static void check(Flows flows, Problems problems) {
        for (Path file : flows.tests()) {
            String flow = FlowFolder.name(file);
            if (flows.names().contains(flow)) {
                YamlReader.readPlain(file, problems).ifPresent(node -> {
                    var _ = TestReader.read(file, node, problems);
                    new TestCheck(flows, flow, problems).file(node);
                });
            } else {
                problems.report(
                        Location.of(file.toString()),
                        "there is no flow '" + flow + "' beside these tests" + Nearest.hint(flow, flows.names()));
            }
        }
    }

    private void file(Node file) {
        given(file);
        for (Node test : section(file, TestReader.TESTS).members().values()) {
            List<Node> lines = test instanceof Node.Sequence list ? list.items() : List.of();
            lines.forEach(line -> {
                given(section(line, TestReader.GIVEN));
                line(line);
            });
        }
    }

    private void given(Node given) {
        Node.Mapping services = section(given, "services");
        services.members().keySet().forEach(request -> service(request, services.locationOf(request)));
        Node.Mapping actions = section(given, "actions");
        actions.members().keySet().forEach(name -> named("action", name, place.actions(), actions.locationOf(name)));
        program.ifPresent(it -> GivenSettings.check(it.flow(), section(given, "settings"), problems));
    }

    private void line(Node line) {
        for (String key : List.of("called", "not-called")) {
            scalar(line, key).ifPresent(it -> service(it.text(), it.location()));
        }
        outline.ifPresent(it -> {
            Node.Mapping slots = section(line, "slot");
            slots.members().keySet().forEach(name -> variable(name, it, slots.locationOf(name)));
            scalar(line, "sent").ifPresent(sent -> sent(sent, it));
        });
    }

    private void service(String request, Location at) {
        if (GivenReader.REQUEST.matcher(request).matches()) {
            String name = request.substring(request.indexOf(' ') + 1).split("[/?]", 2)[0];
            named("service", name, place.services(), at);
        }
    }

    private void variable(String name, Outline of, Location at) {
        if (of.secrets().contains(name)) {
            problems.report(at, "'" + name + "' is a secret, which tests do not see");
        } else {
            named("variable", name, of.variables(), at);
        }
    }

    private void sent(Node.Scalar sent, Outline of) {
        if (!of.sendsMore() && !of.sent().contains(sent.text())) {
            problems.report(
                    sent.location(),
                    "the flow does not send '" + sent.text() + "'" + Nearest.hint(sent.text(), of.sent()));
        }
    }

    private void named(String what, String name, Set<String> known, Location at) {
        if (!known.contains(name)) {
            problems.report(at, "there is no " + what + " '" + name + "'" + Nearest.hint(name, known));
        }
    }

    private static Node.Mapping section(Node node, String key) {
        return node instanceof Node.Mapping mapping && mapping.members().get(key) instanceof Node.Mapping section
                ? section
                : Node.Mapping.EMPTY;
    }

    private static Optional<Node.Scalar> scalar(Node node, String key) {
        return node instanceof Node.Mapping mapping && mapping.members().get(key) instanceof Node.Scalar scalar
                ? Optional.of(scalar)
                : Optional.empty();
    }
}
