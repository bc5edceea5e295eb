package dev.parley.gateway.flow.check;

import dev.parley.api.audio.Wav;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Act;
import dev.parley.gateway.flow.model.AudioFile;
import dev.parley.gateway.flow.model.Deed;
import dev.parley.gateway.flow.model.Fetch;
import dev.parley.gateway.flow.model.Play;
import dev.parley.gateway.flow.program.Graph;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Looks at the audio files that a flow plays. */
final class Sounds {

    private Sounds() {}

    static void check(Graph graph, Problems problems) {
        Path folder = graph.flow().folder();
        graph.steps().forEach(step -> file(step.deed()).ifPresent(file -> check(file, folder, problems)));
    }

    private static Optional<AudioFile> file(Deed deed) {
        return switch (deed) {
            case Play play -> Optional.of(play.play());
            case Fetch fetch -> fetch.music();
            case Act act -> act.music();
            default -> Optional.empty();
        };
    }

    private static void check(AudioFile audio, Path folder, Problems problems) {
        Path file = folder.resolve(audio.path()).normalize();
        if (audio.path().isAbsolute() || !file.startsWith(folder.normalize())) {
            problems.report(
                    audio.location(), "'" + audio.path() + "' is outside of the flow's folder; put the file into it");
        } else if (!Files.isRegularFile(file)) {
            problems.report(audio.location(), "there is no file '" + audio.path() + "' in the flow's folder");
        } else {
            try (InputStream in = Files.newInputStream(file)) {
                Wav.read(in);
            } catch (IOException unreadable) {
                problems.report(
                        audio.location(), "'" + audio.path() + "' cannot be played: " + unreadable.getMessage());
            }
        }
    }
}
