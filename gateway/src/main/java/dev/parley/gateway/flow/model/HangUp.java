package dev.parley.gateway.flow.model;

import dev.parley.gateway.config.Key;
import java.util.List;
import java.util.Optional;

/**
 * Hangs up.
 *
 * @param reason for the call's record
 */
public record HangUp(@Key("hang-up") Optional<Text> reason) implements Deed {

    private static final int LONGEST = 200;

    static final HangUp DEFAULTS = new HangUp(Optional.empty());

    /** @throws IllegalArgumentException if the reason is too long by what is written alone */
    public HangUp {
        reason.stream()
                .flatMap(text -> text.variants().stream())
                .filter(variant -> variant.pieces().stream()
                                .mapToInt(piece -> piece instanceof Text.Words words
                                        ? words.text().length()
                                        : 0)
                                .sum()
                        > LONGEST)
                .findFirst()
                .ifPresent(_ -> {
                    throw new IllegalArgumentException("hang-up: a reason has " + LONGEST + " characters at most");
                });
    }

    @Override
    public String verb() {
        return "hang-up";
    }

    @Override
    public List<Text> texts() {
        return reason.stream().toList();
    }
}
