package dev.parley.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EngineIdentityTest {

    record Settings(String key, List<String> words, Map<String, Integer> speeds) {}

    private static final Settings SETTINGS = new Settings("k", List.of("a", "b"), Map.of("x", 1, "y", 2));

    @Test
    void whateverMaySoundDifferentIsAnotherEngine() {
        Stream<String> identities = Stream.of(
                EngineIdentity.of("speech 1.0", "synthesizer cloud", SETTINGS),
                EngineIdentity.of("speech 1.1", "synthesizer cloud", SETTINGS),
                EngineIdentity.of("speech 1.0", "synthesizer cloud-2", SETTINGS),
                identity(new Settings("l", SETTINGS.words(), SETTINGS.speeds())),
                identity(new Settings("k", List.of("b", "a"), SETTINGS.speeds())),
                identity(new Settings("k", List.of("ab"), SETTINGS.speeds())),
                identity(new Settings("k", SETTINGS.words(), Map.of("x", 2, "y", 1))));
        assertThat(identities).doesNotHaveDuplicates();
    }

    @Test
    void theSameSettingsAreTheSameEngineInWhateverOrderAMapGivesThem() {
        Map<String, Integer> turned = new LinkedHashMap<>();
        turned.put("y", 2);
        turned.put("x", 1);
        Map<String, Integer> straight = new LinkedHashMap<>();
        straight.put("x", 1);
        straight.put("y", 2);
        assertThat(identity(new Settings("k", SETTINGS.words(), turned)))
                .isEqualTo(identity(new Settings("k", SETTINGS.words(), straight)));
    }

    @Test
    void noSecretCanBeReadFromIt() {
        assertThat(identity(SETTINGS)).matches("[0-9a-f]{64}");
    }

    private static String identity(Settings settings) {
        return EngineIdentity.of("speech 1.0", "synthesizer cloud", settings);
    }
}
