package dev.parley.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.flow.SlotType;
import dev.parley.api.testing.SlotTypeContract;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.plugin.Offer;
import dev.parley.gateway.plugin.PluginCatalog;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** The slot type of the page on plugins, held to the contract. */
class CardTypeTest extends SlotTypeContract {

    @TempDir
    Path folder;

    private PluginCatalog plugins;

    @Override
    protected SlotType create() {
        PluginPage.fortune().in(folder, "fortune.jar");
        plugins = PluginCatalog.load(List.of(folder), folder.resolve("data"), folder);
        Problems problems = new Problems();
        Offer<SlotType> offer = plugins.slotType("card");
        SlotType type = offer.create(
                        offer.bind(Node.Mapping.EMPTY, "slot", problems), Node.Mapping.EMPTY, "slot", problems)
                .orElseThrow();
        assertThat(problems.list()).isEmpty();
        return type;
    }

    @AfterEach
    void unload() {
        plugins.close();
    }

    @Override
    protected Map<String, Object> understood() {
        return Map.of("the ace of spades", "ace of spades", "Queen of Hearts!", "queen of hearts");
    }

    @Override
    protected List<String> unfit() {
        return List.of("", "a card", "the queen of england", "hearts");
    }
}
