package dev.parley.gateway.flow.language;

import dev.parley.gateway.config.Nearest;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads what a language file has, and names what is wrong in it. */
final class LanguageReader {

    /** What a file has: lists of words and texts, and words with their meanings, each by its key. */
    record Words(Map<String, List<String>> lists, Map<String, Map<String, String>> meanings) {}

    private final Problems problems;

    private LanguageReader(Problems problems) {
        this.problems = problems;
    }

    static Words read(Node.Mapping file, Problems problems) {
        return new LanguageReader(problems).words(file);
    }

    private Words words(Node.Mapping file) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        Map<String, Map<String, String>> meanings = new LinkedHashMap<>();
        for (String key : file.members().keySet()) {
            Optional<Node> node = file.member(key);
            if (!LanguageKeys.ALL.contains(key)) {
                problems.report(
                        file.locationOf(key),
                        "there is no setting '" + key + "' in a language" + Nearest.hint(key, LanguageKeys.ALL));
            } else if (node.isPresent() && LanguageKeys.LISTS.contains(key)) {
                lists.put(key, list(key, node.get()));
            } else if (node.isPresent()) {
                meanings.put(key, meanings(key, node.get()));
            }
        }
        for (String key : LanguageKeys.NEEDED) {
            if (file.member(key).isEmpty()) {
                problems.report(file.locationOf(key), "'" + key + "' is missing");
            }
        }
        return new Words(lists, meanings);
    }

    private List<String> list(String key, Node node) {
        List<Node> items = node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
        List<String> texts = new ArrayList<>();
        for (Node item : items) {
            if (item instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
                texts.add(scalar.text().strip());
            } else {
                problems.report(item.location(), key + ": expected words");
            }
        }
        return List.copyOf(texts);
    }

    private Map<String, String> meanings(String key, Node node) {
        Map<String, String> meanings = new LinkedHashMap<>();
        if (!(node instanceof Node.Mapping mapping)) {
            problems.report(node.location(), key + ": expected words, each with what it means");
            return meanings;
        }
        mapping.members().forEach((word, meaning) -> {
            if (meaning instanceof Node.Scalar scalar) {
                String text = scalar.text().strip();
                if (!MeaningRules.hold(key, text)) {
                    problems.report(
                            scalar.location(),
                            key + ": '" + text + "' is no meaning; expected such as " + MeaningRules.example(key));
                }
                meanings.put(word.toLowerCase(Locale.ROOT), text);
            } else {
                problems.report(meaning.location(), key + ": expected what '" + word + "' means");
            }
        });
        return meanings;
    }
}
