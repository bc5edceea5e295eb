package dev.parley.gateway.flow.run;

import dev.parley.gateway.config.By;
import dev.parley.gateway.flow.hear.Reading;
import dev.parley.gateway.flow.hear.Words;
import dev.parley.gateway.flow.hear.YesNo;
import dev.parley.gateway.flow.language.Language;
import dev.parley.gateway.flow.model.Slot;
import dev.parley.gateway.flow.model.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds what replaces the one text of a question for several things: no, my name is Baker. */
final class Retold {

    /** How many words may be a text that nobody asked for. */
    private static final int MOST_WORDS = 4;

    /** Phrases of a language that lead to a text and nothing else. */
    private record Leads(List<List<String>> leadIns, List<List<String>> corrections) {

        static Leads of(Language language) {
            List<List<String>> plain = Stream.of(language.fillers(), language.yes(), language.no())
                    .flatMap(List::stream)
                    .map(it -> Words.of(it).list())
                    .toList();
            List<List<String>> all = lists(language.corrections());
            return new Leads(
                    lists(language.leadIns()).stream()
                            .filter(it -> it.size() > 1 && plain.stream().noneMatch(some -> has(it, some)))
                            .toList(),
                    all.stream()
                            .filter(it -> it.size() > 1
                                    && Stream.concat(plain.stream(), all.stream())
                                            .noneMatch(some -> !some.equals(it) && has(it, some)))
                            .toList());
        }

        private static List<List<String>> lists(List<String> phrases) {
            return phrases.stream().map(it -> Words.of(it).list()).toList();
        }

        private static boolean has(List<String> words, List<String> some) {
            return !some.isEmpty() && Collections.indexOfSubList(words, some) >= 0;
        }
    }

    private final Answers answers;
    private final Optional<Wanted> only;

    Retold(Answers answers) {
        this.answers = answers;
        List<Wanted> texts = answers.all().stream().filter(Wanted::isText).toList();
        this.only = Optional.of(texts)
                .filter(it -> it.size() == 1)
                .map(List::getFirst)
                .filter(it -> !it.slot().secret() && it.by() != By.KEYS);
    }

    /** What follows words that lead to a text: no, my name is Baker; no, I said Baker. */
    Optional<Filling.Brought> led(Words words) {
        Leads leads = answers.language().derived(Leads.class, Leads::of);
        Words rest = Corrections.rest(words, answers.language()).orElse(words);
        List<String> before = words.list().subList(0, words.size() - rest.size());
        boolean isLed = leads.leadIns().stream()
                        .anyMatch(it -> rest.size() > it.size()
                                && rest.list().subList(0, it.size()).equals(it))
                || leads.corrections().stream().anyMatch(it -> Leads.has(before, it));
        return isLed ? brought(rest) : Optional.empty();
    }

    /** A text alone, if it has no word of the questions: the time is none. */
    Optional<Filling.Brought> bare(Words words) {
        return words.list().stream().anyMatch(asked()::contains) ? Optional.empty() : brought(words);
    }

    private Optional<Filling.Brought> brought(Words words) {
        if (only.isEmpty() || words.isEmpty() || YesNo.isIn(words, answers.language())) {
            return Optional.empty();
        }
        Wanted wanted = only.get();
        return wanted.type().read(words, answers.situation(wanted)).stream()
                .filter(it -> it.length() <= MOST_WORDS)
                .findFirst()
                .map(Reading::value)
                .map(it -> new Filling.Brought(Map.of(wanted, it), Optional.empty()));
    }

    private Set<String> asked() {
        List<Text> texts = new ArrayList<>();
        answers.ask().open().ifPresent(texts::add);
        answers.ask().confirm().ifPresent(texts::add);
        Set<String> asked = new HashSet<>();
        for (Wanted wanted : answers.all()) {
            Slot slot = wanted.slot();
            texts.add(slot.ask());
            asked.addAll(Words.of(slot.type()).list());
        }
        texts.stream()
                .flatMap(text -> text.variants().stream())
                .flatMap(variant -> variant.pieces().stream())
                .forEach(piece -> {
                    if (piece instanceof Text.Words written) {
                        asked.addAll(Words.of(written.text()).list());
                    }
                });
        return asked;
    }
}
