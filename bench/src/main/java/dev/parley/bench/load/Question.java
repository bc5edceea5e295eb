package dev.parley.bench.load;

import dev.parley.api.audio.AudioFormat;
import dev.parley.bench.CallerVoice;
import dev.parley.bench.Project;
import dev.parley.bench.Sound;
import dev.parley.gateway.Workshop;
import dev.parley.gateway.config.Configuration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What asking callers say, in the voice of the second embedded synthesizer, which is not the bot's. */
final class Question {

    private static final String TEXT = "what are your opening hours";
    private static final double LEVEL = -20;

    private Question() {}

    /** Mu-law at 8000 Hz, from the first to the last audible sample. */
    static Path file(Place place) {
        return place.work().resolve("question.ulaw");
    }

    /** Speaks it and writes the file. */
    static void make(Place place) throws IOException, InterruptedException {
        Configuration configuration = Configuration.load(place.conf(Work.EMBEDDED), place.folders(), Map.of());
        try (Workshop workshop = Workshop.open(configuration, Project.bundledPlugins())) {
            byte[] audio = CallerVoice.of(workshop).speak(TEXT, AudioFormat.MULAW_8K);
            Files.write(
                    file(place), Sound.ofMulaw(audio).trimmed().atLevel(LEVEL).mulaw());
        }
    }
}
