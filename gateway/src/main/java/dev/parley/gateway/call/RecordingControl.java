package dev.parley.gateway.call;

import dev.parley.api.dialog.CallRecording;

/** A dialog's hold on its call's recording: carries its wishes to the call's loop. */
record RecordingControl(CallLoop loop, CallRecorder recorder) implements CallRecording {

    @Override
    public boolean active() {
        boolean[] active = new boolean[1];
        loop.perform(() -> active[0] = recorder.active());
        return active[0];
    }

    @Override
    public void start() {
        loop.perform(recorder::start);
    }

    @Override
    public void stop() {
        loop.perform(recorder::stop);
    }

    @Override
    public void pause() {
        loop.perform(recorder::pause);
    }

    @Override
    public void resume() {
        loop.perform(recorder::resume);
    }
}
