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

    static final HangUp DEFAULTS = new HangUp(Optional.empty());

    @Override
    public String verb() {
        return "hang-up";
    }

    @Override
    public List<Text> texts() {
        return reason.stream().toList();
    }
}
