package dev.parley.gateway.flow.test;

import dev.parley.gateway.flow.model.Ask;
import dev.parley.gateway.flow.model.Choice;
import dev.parley.gateway.flow.model.Slot;
import dev.parley.gateway.flow.program.Instruction;
import dev.parley.gateway.flow.run.Watcher;
import dev.parley.gateway.flow.text.Caller;
import dev.parley.gateway.flow.text.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;

/** A caller who does anything at all: sometimes even what the bot has asked for. */
final class RandomCaller implements Caller, Watcher {

    private static final List<String> RUBBISH = List.of(
            "the weather is nice",
            "{1+1}",
            "${HOME} <break/> 'x' + y",
            "uh",
            "no I mean yes or rather no",
            "twelve thirty four fifty six on Monday the eleventh at half past nine for ninety nine people",
            "???",
            "a".repeat(2000),
            "ärger über größe 七 🙂");

    private static final List<String> ANYWHERE = List.of(
            "agent", "I want to speak to a person", "repeat that", "pardon", "go back", "start over", "goodbye");

    private static final List<String> CORRECTIONS =
            List.of("no, three people", "no, I said Tuesday", "at eight, please", "actually my name is Jones", "no");

    private final Random dice;
    private List<Slot> asked = List.of();
    private int turns;

    RandomCaller(Random dice) {
        this.dice = dice;
    }

    /** How often it was their turn. */
    int turns() {
        return turns;
    }

    @Override
    public void asked(Instruction instruction, String text) {
        asked = instruction.step().deed() instanceof Ask ask ? ask.slots() : List.of();
    }

    @Override
    public Turn next() {
        turns++;
        int chance = dice.nextInt(100);
        if (chance < 50) {
            return valid();
        } else if (chance < 60) {
            return says(one(List.of("yes", "no", "yes please", "no thank you")));
        } else if (chance < 68) {
            return says(one(RUBBISH));
        } else if (chance < 76) {
            return new Turn.Silent();
        } else if (chance < 86) {
            return keys(1 + dice.nextInt(dice.nextInt(10) == 0 ? 40 : 6));
        } else if (chance < 92) {
            return says(one(CORRECTIONS));
        } else if (chance < 99) {
            return says(one(ANYWHERE));
        }
        return new Turn.HangsUp();
    }

    @Override
    public OptionalInt during(String text, int from) {
        return dice.nextInt(10) == 0 && text.length() > from
                ? OptionalInt.of(from + 1 + dice.nextInt(text.length() - from))
                : OptionalInt.empty();
    }

    @Override
    public boolean presses(String key) {
        return dice.nextBoolean();
    }

    private Turn valid() {
        if (asked.isEmpty()) {
            return says("please call me back about the offer");
        }
        List<String> answers = new ArrayList<>();
        for (Slot slot : asked) {
            if (answers.isEmpty() || dice.nextInt(3) == 0) {
                answers.add(answer(slot));
            }
        }
        return says(String.join(" ", answers));
    }

    private String answer(Slot slot) {
        return switch (slot.type()) {
            case "yes-no" -> one(List.of("yes", "no", "yes I will", "not really"));
            case "number" -> one(List.of("three", "nine", "for two people", "twelve", "I give you eight", "zero"));
            case "digits" -> one(List.of("one two three four", "one two three four five six", "double four one"));
            case "date" ->
                one(List.of("tomorrow", "next Tuesday", "on Monday", "the twenty fourth of November", "today"));
            case "time" -> one(List.of("at eight", "half past seven", "at nine in the morning", "noon", "at three"));
            case "phone" -> one(List.of("two one two five five five one two three four", "five five five"));
            case "choice" ->
                choice(slot.choices().get(dice.nextInt(slot.choices().size())));
            default -> one(List.of("my name is Baker", "Miller", "the roses are beautiful"));
        };
    }

    private String choice(Choice choice) {
        List<String> names = new ArrayList<>(choice.also());
        names.add(choice.name());
        return one(names);
    }

    private Turn keys(int count) {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; i < count; i++) {
            keys.append("0123456789#*".charAt(dice.nextInt(12)));
        }
        return new Turn.Presses(keys.toString());
    }

    private Turn says(String words) {
        return new Turn.Says(words, dice.nextInt(4) == 0 ? dice.nextDouble() : 1);
    }

    private String one(List<String> texts) {
        return texts.get(dice.nextInt(texts.size()));
    }
}
