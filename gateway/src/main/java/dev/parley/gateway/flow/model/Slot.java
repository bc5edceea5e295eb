package dev.parley.gateway.flow.model;

import dev.parley.gateway.config.By;
import dev.parley.gateway.config.Confidence;
import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One thing that is asked for.
 *
 * @param name the variable that gets the answer; empty if none does
 * @param type the kind of answer: {@code number}, {@code date}, one of a plugin
 * @param settings the type's own keys
 * @param choices what can be chosen from, where the type is "choice"
 * @param ask the question
 * @param again how it is put the next times; the last one stays
 * @param noInput said before it is put again, when nothing came; empty for the language's
 * @param noMatch said before it is put again, when nothing fitted; empty for the language's
 * @param near words by which it is told from other slots of its type
 * @param tries how often it is asked in all; empty for the flow's
 * @param confirm by which the answer is confirmed; empty for the language's
 * @param confirmWhen when it is confirmed; empty for always with {@code confirm}, else as in the flow
 * @param by how callers may answer; empty for the flow's
 * @param secret whether the answer is kept from recordings, records, events and logs
 */
public record Slot(
        Location location,
        String name,
        String type,
        Node.Mapping settings,
        List<Choice> choices,
        Text ask,
        List<Text> again,
        Optional<Text> noInput,
        Optional<Text> noMatch,
        List<Must> must,
        List<String> near,
        OptionalInt tries,
        Optional<Text> confirm,
        Optional<Confidence> confirmWhen,
        Optional<By> by,
        boolean secret) {

    public Slot {
        choices = List.copyOf(choices);
        again = List.copyOf(again);
        must = List.copyOf(must);
        near = List.copyOf(near);
    }

    /** All texts that belong to it; the reasons of {@code must} among them. */
    public List<Text> texts() {
        List<Text> texts = new ArrayList<>(again);
        texts.addFirst(ask);
        noInput.ifPresent(texts::add);
        noMatch.ifPresent(texts::add);
        must.forEach(it -> texts.add(it.reason()));
        confirm.ifPresent(texts::add);
        return texts;
    }
}
