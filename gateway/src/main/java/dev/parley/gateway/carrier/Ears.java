package dev.parley.gateway.carrier;

import com.freeclimb.ivr.AppMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All that listen to one call. */
final class Ears implements CallerEar {

    private final List<CallerEar> ears = new ArrayList<>();

    void add(CallerEar ear) {
        ears.add(ear);
    }

    @Override
    public void started(Instant at) {
        each(ear -> ear.started(at));
    }

    @Override
    public void frame(byte[] heard, byte[] said, boolean audible) {
        each(ear -> ear.frame(heard, said, audible));
    }

    @Override
    public void playbackStarted(String id, Instant at) {
        each(ear -> ear.playbackStarted(id, at));
    }

    @Override
    public void playbackCompleted(String id, Instant at) {
        each(ear -> ear.playbackCompleted(id, at));
    }

    @Override
    public void cleared(String id, Instant at) {
        each(ear -> ear.cleared(id, at));
    }

    @Override
    public void digit(char digit, Instant at) {
        each(ear -> ear.digit(digit, at));
    }

    @Override
    public void error(String message, Instant at) {
        each(ear -> ear.error(message, at));
    }

    @Override
    public void received(AppMessage message, Instant at) {
        each(ear -> ear.received(message, at));
    }

    @Override
    public void ended(CallEnd end, Instant at) {
        each(ear -> ear.ended(end, at));
    }

    private void each(Consumer<CallerEar> event) {
        for (int i = 0; i < ears.size(); i++) {
            event.accept(ears.get(i));
        }
    }
}
