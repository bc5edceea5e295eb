package dev.parley.gateway.flow.run;

import dev.parley.api.dialog.CallRecording;

/** A recording that knows whether this dialog has paused it, which holds without a recording, too. */
final class Recording implements CallRecording {

    private final CallRecording recording;
    private volatile boolean paused;

    Recording(CallRecording recording) {
        this.recording = recording;
    }

    boolean isPaused() {
        return paused;
    }

    @Override
    public boolean active() {
        return recording.active();
    }

    @Override
    public void start() {
        recording.start();
    }

    @Override
    public void stop() {
        recording.stop();
    }

    @Override
    public void pause() {
        recording.pause();
        paused = true;
    }

    @Override
    public void resume() {
        recording.resume();
        paused = false;
    }
}
