package dev.parley.bench;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Wav;
import dev.parley.gateway.carrier.Voice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The callers' voices: a person's, where her recordings are installed (Debian's asterisk-core-sounds-en-wav), else an engine's. */
final class Voices {

    private static final Path SOUNDS = Path.of("/usr/share/asterisk/sounds");
    private static final double LEVEL = -20;

    private final Optional<Path> recordings;
    private final Voice engine;

    Voices(Voice engine) {
        this.engine = engine;
        this.recordings = folder();
    }

    private static Optional<Path> folder() {
        if (!Files.isDirectory(SOUNDS)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(SOUNDS)) {
            return folders.filter(it -> it.getFileName().toString().startsWith("en"))
                    .filter(it -> Files.isRegularFile(it.resolve("vm-intro.wav")))
                    .sorted()
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there are recordings of a person. */
    boolean human() {
        return recordings.isPresent();
    }

    /** A recording by its name, or its text spoken by the engine. */
    Clip person(String recording, String text) {
        Optional<Path> file =
                recordings.map(folder -> folder.resolve(recording + ".wav")).filter(Files::isRegularFile);
        if (file.isEmpty()) {
            return engine(text);
        }
        try {
            byte[] audio = Wav.read(file.get()).to(AudioFormat.MULAW_8K).audio();
            return new Clip(text, Sound.ofMulaw(audio).trimmed().atLevel(LEVEL), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text, spoken by the engine. */
    Clip engine(String text) {
        try {
            byte[] audio = engine.speak(text, AudioFormat.MULAW_8K);
            return new Clip(text, Sound.ofMulaw(audio).trimmed().atLevel(LEVEL), false);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while speaking", e);
        }
    }

    /** Digits one after the other, as a person says them in one breath; a space is a pause. */
    Clip digits(String digits, int pauseMillis) {
        Clip all = digit(digits.charAt(0));
        int pause = 40;
        for (char digit : digits.substring(1).toCharArray()) {
            if (digit == ' ') {
                pause = pauseMillis;
            } else {
                all = all.then(pause, digit(digit));
                pause = 40;
            }
        }
        return all;
    }

    private Clip digit(char digit) {
        String[] words = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"};
        return person("digits/" + digit, words[digit - '0']);
    }
}
