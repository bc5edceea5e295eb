package dev.parley.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoomTest {

    private static final int FRAME = 160;

    /** What is on the line while the caller says and hears something. */
    private static Sound line(Room room, Sound voice, Sound heard) {
        List<Sound> frames = new ArrayList<>();
        for (int at = 0; at + FRAME <= heard.length(); at += FRAME) {
            frames.add(Sound.ofMulaw(room.mix(
                    voice.part(at, at + FRAME).mulaw(),
                    heard.part(at, at + FRAME).mulaw())));
        }
        return frames.stream().reduce(Sound.silence(0), Sound::then);
    }

    @Test
    void onACleanLineThereIsTheVoiceAndNothingElse() {
        Sound voice = Speaking.voice(400, 1);
        assertThat(line(new Room(Line.CLEAN), voice, Speaking.voice(400, 2)).mulaw())
                .isEqualTo(voice.mulaw());
    }

    @Test
    void anEchoComesLateAndSoft() {
        Sound heard = Speaking.voice(100, 2).then(Sound.silence(300));
        Sound line = line(new Room(Line.echoing(-15, 130)), Sound.silence(400), heard);

        assertThat(line.audible(20)).containsExactly(new Span(130 * Sound.MILLI, 230 * Sound.MILLI));
        assertThat(line.part(1040, 1840).level()).isCloseTo(heard.part(0, 800).level() - 15, within(0.3));
    }

    @Test
    void noiseGoesOnAndOnAndTheVoiceIsKeptByItself() {
        Room room = new Room(Line.noisy(Noises.white(90, 5).atLevel(-30)));
        Sound voice = Sound.silence(200).then(Speaking.voice(200, 1));
        Sound line = line(room, voice, Sound.silence(400));

        assertThat(line.part(0, 1600).level()).isCloseTo(-30, within(0.5));
        assertThat(Sound.ofMulaw(room.voice()).mulaw()).isEqualTo(voice.mulaw());
    }
}
