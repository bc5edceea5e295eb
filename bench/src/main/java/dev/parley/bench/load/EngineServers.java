package dev.parley.bench.load;

import dev.parley.speech.google.fake.FakeGoogle;
import dev.parley.speech.google.fake.FakeSettings;
import java.io.IOException;
import java.nio.file.Path;

/** The speech engines of a load run, over the wire as Google's: they hear and speak tones, and note when. */
final class EngineServers {

    private EngineServers() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Marks marks = new Marks();
        FakeSettings settings = FakeSettings.DEFAULT
                .withRecognizer(new NotedRecognizer(FakeSettings.DEFAULT.recognizer(), marks))
                .withSynthesizer(new ClipSynthesizer(marks));
        try (FakeGoogle google = FakeGoogle.start(settings)) {
            System.out.println("listening on 127.0.0.1:" + google.port());
            Remote.serve(words -> {
                marks.write(Path.of(words[1]));
                return "written";
            });
        }
    }
}
