package dev.parley.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All that a run measured.
 *
 * @param wordErrors the recognizer's, apart from all else
 */
record Report(List<Row> rows, Row total, Targets targets, WordErrors wordErrors, List<Outcome> outcomes) {

    /**
     * Words misheard, of all words said.
     *
     * @param alone by the recognizer alone
     * @param inCalls by the dialog, in its first answers
     */
    record WordErrors(int words, int alone, int inCalls) {

        private static WordErrors of(List<Outcome> outcomes) {
            int words = 0;
            int alone = 0;
            int inCalls = 0;
            for (Outcome outcome : outcomes) {
                List<String> said = Clip.words(outcome.said());
                // What was not to be an answer, or never became one, says nothing about the recognizer.
                if (!said.isEmpty() && !outcome.got().isEmpty()) {
                    words += said.size();
                    alone += Edits.between(said, Clip.words(outcome.alone())).errors();
                    inCalls += Edits.between(said, Clip.words(outcome.got())).errors();
                }
            }
            return new WordErrors(words, alone, inCalls);
        }
    }

    static Report of(List<Outcome> outcomes) {
        Set<String> kinds =
                new LinkedHashSet<>(outcomes.stream().map(Outcome::kind).toList());
        List<Row> rows = kinds.stream()
                .map(kind -> Row.of(
                        kind,
                        outcomes.stream().filter(it -> it.kind().equals(kind)).toList()))
                .toList();
        Row total = Row.total(outcomes);
        return new Report(rows, total, Targets.of(total), WordErrors.of(outcomes), outcomes);
    }

    /** @param verbose whether every scene's timeline is told */
    void print(PrintWriter out, boolean verbose) {
        out.println();
        out.println(Table.of(rows, total));
        out.println("%-48s %4s  %s".formatted("target", "most", "reached"));
        targets.targets().forEach(out::println);
        out.printf(
                "%nword errors in answers: recognizer alone %d, in calls %d, of %d words%n",
                wordErrors.alone, wordErrors.inCalls, wordErrors.words);
        List<Outcome> missed =
                outcomes.stream().filter(it -> !it.why().isEmpty()).toList();
        out.printf(
                "%n%d of %d scenes missed something%s%n", missed.size(), outcomes.size(), missed.isEmpty() ? "" : ":");
        for (Outcome outcome : missed) {
            out.println(outcome.scene());
            outcome.why().forEach(why -> out.println("    " + why));
            outcome.notes().forEach(note -> out.println("    · " + note));
        }
        if (verbose) {
            outcomes.forEach(outcome -> tell(outcome, out));
        }
        out.flush();
    }

    private static void tell(Outcome outcome, PrintWriter out) {
        out.printf(
                "%n%s: said '%s', the recognizer alone '%s', the dialog got '%s'; reply %s ms, stop %s ms%n",
                outcome.scene(),
                outcome.said(),
                outcome.alone(),
                outcome.got(),
                outcome.replyMillis().map(String::valueOf).orElse("-"),
                outcome.stopMillis().map(String::valueOf).orElse("-"));
        outcome.why().forEach(why -> out.println("  ! " + why));
        outcome.notes().forEach(note -> out.println("  · " + note));
        outcome.timeline().forEach(line -> out.println("  " + line));
    }

    void write(Path file) throws IOException {
        LinkedHashMap<String, Object> content = new LinkedHashMap<>();
        content.put("rows", rows);
        content.put("total", total);
        content.put(
                "targets",
                targets.targets().stream()
                        .map(it -> {
                            LinkedHashMap<String, Object> target = new LinkedHashMap<>();
                            target.put("name", it.name());
                            target.put("most", it.most());
                            target.put("reached", it.reached());
                            target.put("met", it.met());
                            return target;
                        })
                        .toList());
        content.put("wordErrors", wordErrors);
        content.put("scenes", outcomes);
        ResultFile.write(file, content);
    }
}
