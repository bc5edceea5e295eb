package dev.parley.gateway.flow.model;

import dev.parley.gateway.config.Confidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Asks for one thing or for several.
 *
 * @param open the open question for several slots; empty where there is but one, which has its own
 * @param slots what is asked for, at least one
 * @param tries how often one slot is asked for in all, when there are several; empty for the flow's
 * @param confirm by which all of several slots are confirmed
 * @param confirmWhen when they are; empty for always with {@code confirm}
 * @param yes what is done when the answer is yes
 * @param no what is done when it is no
 * @param failed what is done when there is no answer after all tries
 * @param anywhere which of the things that callers may say anywhere hold
 */
public record Ask(
        Optional<Text> open,
        List<Slot> slots,
        OptionalInt tries,
        Optional<Text> confirm,
        Optional<Confidence> confirmWhen,
        Optional<Branch> yes,
        Optional<Branch> no,
        Optional<Branch> failed,
        Permitted anywhere)
        implements Deed {

    public Ask {
        slots = List.copyOf(slots);
    }

    @Override
    public String verb() {
        return "ask";
    }

    /** {@code yes}, {@code no}, {@code failed}, and the names of options after {@code options.}. */
    @Override
    public Map<String, Branch> branches() {
        Map<String, Branch> branches =
                new LinkedHashMap<>(new Cases().with("yes", yes).with("no", no).map());
        for (Slot slot : slots) {
            for (Choice choice : slot.choices()) {
                choice.branch().ifPresent(branch -> branches.put(option(choice.name()), branch));
            }
        }
        failed.ifPresent(branch -> branches.put("failed", branch));
        return branches;
    }

    /** The name of an option's branch. */
    public static String option(String name) {
        return "options." + name;
    }

    @Override
    public List<Text> texts() {
        List<Text> texts = new ArrayList<>();
        open.ifPresent(texts::add);
        slots.forEach(slot -> texts.addAll(slot.texts()));
        confirm.ifPresent(texts::add);
        return texts;
    }
}
