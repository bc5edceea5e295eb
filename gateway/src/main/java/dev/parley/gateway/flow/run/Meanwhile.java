package dev.parley.gateway.flow.run;

import dev.parley.api.dialog.BargeIn;
import dev.parley.api.dialog.Playback;
import dev.parley.gateway.flow.expr.EvaluationException;
import dev.parley.gateway.flow.model.AudioFile;
import dev.parley.gateway.flow.model.Text;
import java.util.Optional;

/** What is heard while something works. What is said is heard out; the music ends with the work. */
final class Meanwhile implements AutoCloseable {

    private final Optional<Playback> music;

    private Meanwhile(Optional<Playback> music) {
        this.music = music;
    }

    static Meanwhile begin(Spot spot, Optional<Text> text, Optional<AudioFile> music) throws EvaluationException {
        BargeIn bargeIn = spot.listening().bargeIn();
        if (text.isPresent()) {
            spot.line().start(spot.prompt(text.get()), bargeIn);
        }
        return new Meanwhile(music.map(file -> spot.line().start(spot.loop(file), bargeIn)));
    }

    @Override
    public void close() {
        music.ifPresent(Playback::stop);
    }
}
