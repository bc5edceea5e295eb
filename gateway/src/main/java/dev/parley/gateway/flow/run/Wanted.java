package dev.parley.gateway.flow.run;

import dev.parley.gateway.config.By;
import dev.parley.gateway.flow.expr.Variables;
import dev.parley.gateway.flow.hear.SlotType;
import dev.parley.gateway.flow.hear.Words;
import dev.parley.gateway.flow.model.Slot;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing that a question asks for, and how far it has come. */
final class Wanted {

    private final Slot slot;
    private final SlotType type;
    private final By by;
    private final boolean wasSet;
    private final @Nullable Object before;
    private final List<List<String>> near;
    private Optional<Object> value = Optional.empty();
    private double sure;
    private boolean confirmed;
    private int failures;
    private String reason = "";

    Wanted(Slot slot, SlotType type, By usual, Variables variables) {
        this.slot = slot;
        this.type = type;
        this.by = slot.by().orElse(usual);
        this.near = slot.near().stream()
                .map(it -> Words.of(it).list())
                .filter(it -> !it.isEmpty())
                .toList();
        this.wasSet = variables.isSet(slot.name());
        this.before = variables.value(slot.name());
    }

    Slot slot() {
        return slot;
    }

    SlotType type() {
        return type;
    }

    /** The words next to which it stands. */
    List<List<String>> near() {
        return near;
    }

    By by() {
        return by;
    }

    boolean isText() {
        return slot.type().equals("text");
    }

    private boolean isYesNo() {
        return slot.type().equals("yes-no");
    }

    /** Whether an answer to another question may bring it along: what is kept secret may not, and what any words would fit. */
    boolean isBringable() {
        return !slot.secret() && !isText() && !isYesNo() && by != By.KEYS;
    }

    /** Whether keys can answer. */
    boolean isKeyable() {
        return by != By.SPEECH
                && switch (slot.type()) {
                    case "text", "spelled" -> false;
                    case "choice" ->
                        slot.choices().stream().anyMatch(choice -> choice.key().isPresent());
                    default -> type.isKeyable();
                };
    }

    Optional<Object> value() {
        return value;
    }

    boolean isFilled() {
        return value.isPresent();
    }

    double sure() {
        return sure;
    }

    void fill(Object filled, double howSure) {
        value = Optional.of(filled);
        sure = howSure;
        confirmed = false;
        reason = "";
    }

    void empty() {
        value = Optional.empty();
    }

    boolean isConfirmed() {
        return confirmed;
    }

    void confirm() {
        confirmed = true;
    }

    int failures() {
        return failures;
    }

    void fail() {
        failures++;
    }

    /** Why the last value was not taken, to be said before the question; it is said once. */
    String takeReason() {
        String taken = reason;
        reason = "";
        return taken;
    }

    void refuse(String why) {
        value = Optional.empty();
        reason = why;
    }

    /** Whether the variable was set before the question was asked. */
    boolean wasSet() {
        return wasSet;
    }

    @Nullable
    Object before() {
        return before;
    }
}
