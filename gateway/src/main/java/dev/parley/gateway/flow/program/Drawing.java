package dev.parley.gateway.flow.program;

import dev.parley.gateway.flow.model.Anywhere;
import dev.parley.gateway.flow.model.Ask;
import dev.parley.gateway.flow.model.When;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws a flow as a flowchart in Mermaid's language. */
public final class Drawing {

    private static final String OVER = "over";

    private final Graph graph;
    private final Map<Integer, String> names = new HashMap<>();
    private final StringBuilder picture = new StringBuilder("flowchart TD\n");
    private boolean ends;

    private Drawing(Graph graph) {
        this.graph = graph;
        graph.labels().forEach((name, index) -> names.merge(index, name, (first, second) -> first + ", " + second));
    }

    /** The picture of a flow. */
    public static String of(Graph graph) {
        return new Drawing(graph).draw();
    }

    private String draw() {
        line("begin([" + quoted(graph.flow().name()) + "]) --> " + node(graph.start()));
        for (Instruction instruction : graph.instructions()) {
            if (!instruction.again()) {
                line(node(instruction.index()) + shape(instruction));
            }
        }
        graph.instructions().forEach(this::edges);
        for (Anywhere said : graph.flow().anywhere()) {
            Integer start = graph.anywhere().get(said.name());
            if (start != null && start != Graph.RESUME) {
                line("anywhere([anywhere]) -. " + quoted(said.name()) + " .-> " + node(start));
            }
        }
        if (ends) {
            line(OVER + "((" + quoted("end") + "))");
        }
        return picture.toString();
    }

    private void edges(Instruction instruction) {
        Map<Integer, List<String>> ways = new HashMap<>();
        List<Integer> order = new ArrayList<>();
        for (Edge edge : graph.edges(instruction)) {
            if (!ways.containsKey(edge.to())) {
                order.add(edge.to());
            }
            ways.computeIfAbsent(edge.to(), _ -> new ArrayList<>()).add(edge.name());
        }
        for (int to : order) {
            List<String> said = ways.getOrDefault(to, List.of()).stream()
                    .filter(name -> !name.isEmpty())
                    .map(name -> name.startsWith("options.") ? name.substring("options.".length()) : name)
                    .toList();
            String from = node(instruction.again() ? repeatOf(instruction) : instruction.index());
            String arrow = said.isEmpty() ? " --> " : " -- " + quoted(String.join(", ", said)) + " --> ";
            if (to != Graph.RESUME) {
                line(from + arrow + node(to));
            }
        }
        if (graph.edges(instruction).isEmpty()) {
            line(node(instruction.index()) + " --> " + node(Graph.END));
        }
    }

    /** The end of what is repeated is drawn as its beginning. */
    private int repeatOf(Instruction again) {
        return graph.instructions().stream()
                .filter(instruction ->
                        !instruction.again() && instruction.step().equals(again.step()))
                .findFirst()
                .map(Instruction::index)
                .orElse(again.index());
    }

    private String node(int index) {
        if (index < 0) {
            ends = true;
            return OVER;
        }
        Instruction instruction = graph.instructions().get(index);
        return "s" + (instruction.again() ? repeatOf(instruction) : index);
    }

    private String shape(Instruction instruction) {
        String label = Labels.of(instruction.step());
        String name = names.get(instruction.index());
        String text = quoted(name == null ? label : name + "<br/>" + label);
        return switch (instruction.step().deed()) {
            case Ask _ -> "[/" + text + "/]";
            case When _ -> "{" + text + "}";
            default -> "[" + text + "]";
        };
    }

    /** As Mermaid wants texts; its own marks are written as entities. */
    private static String quoted(String text) {
        return "\"" + text.replace("#", "#35;").replace("\"", "#quot;") + "\"";
    }

    private void line(String text) {
        picture.append("    ").append(text).append('\n');
    }
}
