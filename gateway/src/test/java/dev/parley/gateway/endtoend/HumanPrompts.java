package dev.parley.gateway.endtoend;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Wav;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Telephone prompts spoken by a person, with their texts: Debian's asterisk-core-sounds-en-wav, CC BY-SA, not part of Parley. */
final class HumanPrompts {

    private static final Path SOUNDS = Path.of("/usr/share/asterisk/sounds");
    private static final Path TEXTS = Path.of("/usr/share/doc/asterisk-core-sounds-en/core-sounds-en.txt.gz");
    private static final Pattern LINE = Pattern.compile("([a-z0-9-]+): (.+)");

    /** Whole sentences of usual words: no digits, no tones, no fragments. */
    private static final Pattern PLAIN = Pattern.compile("[A-Z][a-z']*(,? [A-Za-z][a-z'-]*){4,14}[.!?]?");

    private static final Pattern NAMES = Pattern.compile("(?i).*\\b(asterisk|digium|pbx|unconditional)\\b.*");
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(8);

    private HumanPrompts() {}

    static boolean installed() throws IOException {
        return Files.isRegularFile(TEXTS) && folder().isPresent();
    }

    /** So many prompts, spread over all that fit. */
    static List<WireRecognition.Utterance> some(int count) throws IOException {
        List<WireRecognition.Utterance> all = all(folder().orElseThrow());
        List<WireRecognition.Utterance> chosen = new ArrayList<>();
        for (int i = 0; i < Math.min(count, all.size()); i++) {
            chosen.add(all.get((int) ((long) i * all.size() / count)));
        }
        return chosen;
    }

    private static Optional<Path> folder() throws IOException {
        if (!Files.isDirectory(SOUNDS)) {
            return Optional.empty();
        }
        try (Stream<Path> folders = Files.list(SOUNDS)) {
            return folders.filter(it -> it.getFileName().toString().startsWith("en"))
                    .filter(it -> Files.isRegularFile(it.resolve("vm-intro.wav")))
                    .sorted()
                    .findFirst();
        }
    }

    private static List<WireRecognition.Utterance> all(Path folder) throws IOException {
        List<WireRecognition.Utterance> prompts = new ArrayList<>();
        try (BufferedReader texts = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(TEXTS)), StandardCharsets.UTF_8))) {
            for (String line : texts.lines().toList()) {
                Matcher matcher = LINE.matcher(line.strip());
                if (matcher.matches()) {
                    String text = matcher.group(2).replaceAll("[.!?]? {2,}", ", ");
                    Path file = folder.resolve(matcher.group(1) + ".wav");
                    if (PLAIN.matcher(text).matches() && !NAMES.matcher(text).matches() && Files.isRegularFile(file)) {
                        Wav clip = Wav.read(file).to(AudioFormat.MULAW_8K);
                        if (clip.duration().compareTo(SHORTEST) > 0
                                && clip.duration().compareTo(LONGEST) < 0) {
                            prompts.add(new WireRecognition.Utterance(text, clip.audio()));
                        }
                    }
                }
            }
        }
        return prompts;
    }
}
