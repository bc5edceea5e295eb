package dev.parley.gateway.flow.text;

import dev.parley.api.dialog.CallRecording;

/** The recording of a call that has no audio: what it hides is hidden on the screen. */
final class TypedRecording implements CallRecording {

    private boolean started;
    private boolean paused;
    private boolean over;

    @Override
    public boolean active() {
        return started && !paused && !over;
    }

    @Override
    public void start() {
        started = true;
    }

    @Override
    public void stop() {
        started = false;
    }

    @Override
    public void pause() {
        paused = true;
    }

    @Override
    public void resume() {
        paused = false;
    }

    boolean paused() {
        return paused;
    }

    void end() {
        over = true;
    }

    /** What the bot says, as it may be shown. */
    String digitsHidden(String text) {
        return paused ? text.replaceAll("\\p{Nd}", "*") : text;
    }

    /** What the caller says, as it may be shown. */
    String wordsHidden(String text) {
        return paused ? text.strip().replaceAll("\\S+", "*").replaceAll("\\s+", " ") : text;
    }

    /** What the caller presses, as it may be shown. */
    String keysHidden(String keys) {
        return paused ? "*".repeat(keys.length()) : keys;
    }
}
