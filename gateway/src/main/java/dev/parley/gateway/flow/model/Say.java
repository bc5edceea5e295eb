package dev.parley.gateway.flow.model;

import java.util.List;

/**
 * Says a text.
 *
 * @param ssml whether it is SSML
 */
public record Say(Text say, boolean ssml) implements Deed {

    static final Say DEFAULTS = new Say(Text.NONE, false);

    @Override
    public String verb() {
        return "say";
    }

    @Override
    public List<Text> texts() {
        return List.of(say);
    }
}
