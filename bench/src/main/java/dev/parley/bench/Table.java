package dev.parley.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rows as text, in columns: the first to the left, the others to the right. */
final class Table {

    private static final List<List<String>> HEAD = List.of(
            List.of("", "", "reply ms", "", "stop ms", "", "false", "missed", "clipped", "lost", "bot words", ""),
            List.of(
                    "kind",
                    "scenes",
                    "p50",
                    "p95",
                    "p50",
                    "p95",
                    "interr.",
                    "barge-in",
                    "words",
                    "answers",
                    "lost",
                    "doubled"));

    private Table() {}

    static String of(List<Row> rows, Row total) {
        List<List<String>> lines = new ArrayList<>(HEAD);
        rows.forEach(row -> lines.add(cells(row)));
        lines.add(cells(total));
        int[] widths = new int[HEAD.getFirst().size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (i == HEAD.size() || i == lines.size() - 1) {
                text.append("─".repeat(java.util.Arrays.stream(widths).sum() + 2 * (widths.length - 1)))
                        .append('\n');
            }
            text.append(line(lines.get(i), widths)).append('\n');
        }
        return text.toString();
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String space = " ".repeat(widths[i] - cells.get(i).length());
            line.append(i == 0 ? cells.get(i) + space : "  " + space + cells.get(i));
        }
        return line.toString().stripTrailing();
    }

    private static List<String> cells(Row row) {
        return List.of(
                row.kind(),
                String.valueOf(row.scenes()),
                time(row.replyP50()),
                time(row.replyP95()),
                time(row.stopP50()),
                time(row.stopP95()),
                String.valueOf(row.falseInterruptions()),
                String.valueOf(row.missedBargeIns()),
                String.valueOf(row.clippedWords()),
                String.valueOf(row.lostAnswers()),
                String.valueOf(row.lostWords()),
                String.valueOf(row.doubledWords()));
    }

    private static String time(Optional<Integer> millis) {
        return millis.map(String::valueOf).orElse("-");
    }
}
