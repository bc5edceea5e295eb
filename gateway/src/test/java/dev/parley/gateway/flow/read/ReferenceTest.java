package dev.parley.gateway.flow.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.config.AskingSettings;
import dev.parley.gateway.config.Binder;
import dev.parley.gateway.flow.Reference;
import dev.parley.gateway.flow.hear.SlotTypes;
import dev.parley.gateway.flow.model.Anywhere;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the tables of docs/flows.md to what the reader knows, so that the one cannot drift from the other. */
class ReferenceTest {

    @Test
    void itHasTheKeysOfAFile() {
        assertThat(Reference.keys("The file", "key"))
                .containsExactlyInAnyOrderElementsOf(Binder.keys(FlowReader.Head.class));
    }

    @Test
    void itHasTheKeysOfAnyStep() {
        assertThat(Reference.keys("Steps", "key")).containsExactlyElementsOf(Verbs.COMMON);
    }

    @Test
    void itHasEveryVerb() {
        Set<String> shown = new TreeSet<>();
        Reference.examples()
                .forEach(example -> example.text()
                        .lines()
                        .map(line -> line.strip().replaceFirst("^- ", "").replaceFirst(":.*| +#.*", ""))
                        .forEach(shown::add));
        Reference.codes()
                .map(code -> code.replaceFirst("^- ", "").replaceFirst(":.*", ""))
                .forEach(shown::add);

        assertThat(shown).containsAll(Verbs.all()).contains(Verbs.NEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fetch", "action", "dialog", "send", "run"})
    void itHasTheKeysOfWhatIsDone(String verb) {
        List<String> keys = new ArrayList<>(List.of(verb));
        Reference.table("Do", "key").stream()
                .filter(row -> row.names(1).contains(verb))
                .forEach(row -> keys.addAll(row.names(0)));
        if (verb.equals("dialog")) {
            keys.add("settings");
        }

        assertThat(keys).containsExactlyInAnyOrderElementsOf(Binder.keys(Verbs.recordOf(verb)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"record", "repeat", "transfer", "next"})
    void itHasAnExampleOfEveryKey(String verb) {
        assertThat(Reference.examples().map(Reference.Example::text))
                .anySatisfy(text -> assertThat(text)
                        .contains(Binder.keys(Verbs.recordOf(verb)).stream()
                                .map(key -> key + ":")
                                .toList()));
    }

    @Test
    void itHasTheKeysOfAQuestion() {
        List<String> keys = Stream.of(
                        Binder.keys(QuestionReader.Wanted.class).stream()
                                .filter(key -> !Set.of("near", "options").contains(key)),
                        Binder.keys(QuestionReader.Question.class).stream(),
                        Stream.of("slots"))
                .flatMap(it -> it)
                .toList();

        assertThat(Reference.keys("Asking", "key")).containsExactlyInAnyOrderElementsOf(keys);
        assertThat(keys).containsAll(Binder.keys(QuestionReader.Open.class));
        assertThat(Reference.keys("Several at once", "key")).containsExactly("near");
    }

    @Test
    void itHasEveryTypeWithItsKeys() {
        List<Reference.Row> types = Reference.table("What can be asked for", "`type`");

        assertThat(types.stream().flatMap(row -> row.names(0).stream()))
                .containsExactlyInAnyOrderElementsOf(SlotTypes.BUILT_IN.names());
        for (Reference.Row row : types) {
            for (String type : row.names(0)) {
                for (String key : SlotTypes.BUILT_IN.keys(type)) {
                    assertThat(row.cells().get(1)).contains("`" + key);
                }
                if (SlotTypes.BUILT_IN.keys(type).isEmpty() && !type.equals("choice")) {
                    assertThat(row.cells().get(1)).isEmpty();
                }
            }
        }
    }

    @Test
    void itHasTheKeysOfAnOption() {
        assertThat(Reference.keys("What can be asked for", "key"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Binder.keys(QuestionReader.Option.class).stream(), Stream.of("do", "next"))
                                .toList());
    }

    @Test
    void itHasWhatCallersMaySayAnywhere() {
        assertThat(Reference.keys("Anywhere", "name")).containsExactlyElementsOf(Anywhere.BUILT_IN);
    }

    @Test
    void itHasTheSettingsOfAsking() {
        assertThat(Reference.keys("Settings", "`asking` | meaning"))
                .containsExactlyElementsOf(Binder.keys(AskingSettings.class));
    }
}
