package dev.parley.gateway.flow.model;

/** Plays an audio file. */
public record Play(AudioFile play) implements Deed {

    @Override
    public String verb() {
        return "play";
    }
}
