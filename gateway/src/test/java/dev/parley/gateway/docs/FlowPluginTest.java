package dev.parley.gateway.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.flow.text.Turn;
import dev.parley.gateway.testing.TypedGateway;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the page on plugins to what it promises of actions and slot types: its examples are built, loaded and called. */
class FlowPluginTest {

    @TempDir
    Path folder;

    private TypedGateway gateway;

    @BeforeEach
    void build() {
        gateway = new TypedGateway(folder)
                .plugin(PluginPage.fortune(), "fortune.jar")
                .settings("flows: {actions: {fortune: {usual: You will go on a journey.}}}")
                .flow("fortune", PluginPage.examples().get("fortune.yaml"));
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void theFlowOfThePageIsRight() {
        assertThat(gateway.mistakes()).isEmpty();
        assertThat(gateway.workshop().plugins().plugins().getFirst().extensions())
                .containsExactly("slot type card", "action fortune");
    }

    @Test
    void callersDrawACardAndHearTheirFortune() {
        assertThat(gateway.call("fortune", new Turn.Says("Well, it is the Queen of Hearts", 1)))
                .containsExactly(
                        "Draw a card. Which one is it?", "The queen of hearts. You will fall in love.", "BOT_HUNG_UP");
    }

    @Test
    void whatDoesNotFitIsAskedForAgainAndSettingsCount() {
        assertThat(gateway.call(
                        "fortune",
                        new Turn.Says("my lucky one", 1),
                        new Turn.Says("the ace of spades", 1),
                        new Turn.Says("ten of clubs", 1)))
                .containsExactly(
                        "Draw a card. Which one is it?",
                        "I did not understand that. Draw a card. Which one is it?",
                        "We play without spades. Draw a card. Which one is it?",
                        "The ten of clubs. You will go on a journey.",
                        "BOT_HUNG_UP");
    }
}
