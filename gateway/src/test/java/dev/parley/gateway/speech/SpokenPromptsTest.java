package dev.parley.gateway.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;
import dev.parley.api.audio.Wav;
import dev.parley.api.dialog.Prompt;
import dev.parley.api.speech.EngineChoice;
import dev.parley.api.speech.SynthesisRequest;
import dev.parley.gateway.call.PromptStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts, clips and silence, made into audio. */
class SpokenPromptsTest {

    private final Heard heard = new Heard();

    private PromptStream open(Speaker speaker, Prompt prompt, AudioFormat format) {
        return new SpokenPrompts(new AnyFormatSynthesizer(speaker), "en-US", "").open(prompt, format, heard);
    }

    private int bytesOfSegment() throws InterruptedException {
        int bytes = 0;
        while (true) {
            String report = heard.next();
            if (report.startsWith("audio ")) {
                bytes += Integer.parseInt(report.substring(6));
            } else if (!report.startsWith("[")) {
                assertThat(report).isEqualTo("]");
                return bytes;
            }
        }
    }

    @Test
    void whateverTheEngineMakesTheCallGetsItsOwnFormat() throws InterruptedException {
        for (AudioFormat made : List.of(
                AudioFormat.MULAW_8K,
                AudioFormat.L16_8K,
                AudioFormat.L16_16K,
                new AudioFormat(Encoding.L16, 22050),
                new AudioFormat(Encoding.L16, 48000))) {
            for (AudioFormat wanted : List.of(AudioFormat.MULAW_8K, AudioFormat.L16_8K, AudioFormat.L16_16K)) {
                open(new Speaker(made), Prompt.text("tenletters"), wanted).next();

                assertThat(wanted.duration(bytesOfSegment()).toMillis()).isBetween(97L, 103L);
            }
        }
    }

    @Test
    void anotherEngineSpeaksInAVoiceOfItsOwn() throws InterruptedException {
        Speaker usual = new Speaker(AudioFormat.MULAW_8K);
        Speaker other = new Speaker(AudioFormat.MULAW_8K);
        SpokenPrompts prompts = new SpokenPrompts(
                new SynthesizerPair(usual, usual),
                _ -> Optional.of(new SynthesizerPair(other, other)),
                "en-US",
                "anna");
        prompts.open(Prompt.text("one"), AudioFormat.MULAW_8K, heard).next();
        bytesOfSegment();
        prompts.open(Prompt.text("two").withSynthesizer(EngineChoice.of("other")), AudioFormat.MULAW_8K, heard)
                .next();
        bytesOfSegment();

        assertThat(usual.requests).extracting(SynthesisRequest::voice).containsExactly("anna");
        assertThat(other.requests).extracting(SynthesisRequest::voice).containsExactly("");
    }

    @Test
    void anEngineThatCanMakeTheCallsFormatIsAskedForIt() throws InterruptedException {
        open(new Speaker(AudioFormat.L16_16K, AudioFormat.MULAW_8K), Prompt.text("x"), AudioFormat.MULAW_8K)
                .next();

        assertThat(heard.next()).isEqualTo("[x");
        assertThat(heard.next()).isEqualTo("audio 80");
    }

    @Test
    void anEngineThatEndsTwiceIsHeardOnce() {
        Speaker speaker = new Speaker(AudioFormat.MULAW_8K);
        speaker.chattering = true;
        open(speaker, Prompt.text("x"), AudioFormat.MULAW_8K).next();

        assertThat(heard.reports).containsExactly("[x", "audio 80", "]");
    }

    @Test
    void aPromptMayHaveALanguageAndAVoiceOfItsOwn() {
        Speaker speaker = new Speaker(AudioFormat.MULAW_8K);
        open(speaker, Prompt.text("a"), AudioFormat.MULAW_8K).next();
        open(speaker, Prompt.text("b").withLanguage("fr-FR"), AudioFormat.MULAW_8K)
                .next();
        open(speaker, Prompt.text("c").withVoice("low"), AudioFormat.MULAW_8K).next();

        assertThat(speaker.requests)
                .containsExactly(
                        new SynthesisRequest("a", false, "en-US", "", AudioFormat.MULAW_8K),
                        new SynthesisRequest("b", false, "fr-FR", "", AudioFormat.MULAW_8K),
                        new SynthesisRequest("c", false, "en-US", "low", AudioFormat.MULAW_8K));
    }

    @Test
    void aTextIsCutIntoSentencesByItsOwnLanguage() {
        Speaker speaker = new Speaker(AudioFormat.MULAW_8K);
        open(speaker, Prompt.text("Am 3. Mai.").withLanguage("de-DE"), AudioFormat.MULAW_8K)
                .next();

        assertThat(speaker.asked).containsExactly("Am 3. Mai.");
    }

    @Test
    void ssmlIsSpokenWholeAndHeardAsItsWords() {
        Speaker speaker = new Speaker(AudioFormat.MULAW_8K);
        String ssml = "<speak><s>One.</s> <s>Two &amp; three.</s></speak>";
        PromptStream prompt = open(speaker, Prompt.ssml(ssml), AudioFormat.MULAW_8K);
        prompt.next();
        prompt.next();

        assertThat(speaker.requests)
                .containsExactly(new SynthesisRequest(ssml, true, "en-US", "", AudioFormat.MULAW_8K));
        assertThat(heard.reports).startsWith("[One. Two & three.").endsWith("]", "end");
    }

    @Test
    void silenceIsMadeASecondAtATime() throws InterruptedException {
        PromptStream prompt =
                open(new Speaker(AudioFormat.L16_8K), Prompt.silence(Duration.ofMillis(2300)), AudioFormat.L16_8K);

        for (int bytes : new int[] {16000, 16000, 4800}) {
            prompt.next();
            assertThat(bytesOfSegment()).isEqualTo(bytes);
        }
        prompt.next();
        assertThat(heard.next()).isEqualTo("end");
    }

    @Test
    void aClipIsConverted(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("clip.wav");
        new Wav(new AudioFormat(Encoding.L16, 44100), new byte[88200]).write(file);
        PromptStream prompt = open(new Speaker(AudioFormat.L16_8K), Prompt.clip(file), AudioFormat.MULAW_8K);

        prompt.next();
        assertThat(bytesOfSegment()).isBetween(7990, 8010);
        prompt.next();
        assertThat(heard.next()).isEqualTo("end");
    }

    @Test
    void aClipThatCannotBeReadSaysWhy(@TempDir Path folder) throws IOException, InterruptedException {
        Path text = Files.writeString(folder.resolve("text.wav"), "this is no audio at all, not even a header");
        Path rate = folder.resolve("rate.wav");
        byte[] wav = wav();
        wav[24] = (byte) 0x70;
        wav[25] = 0x17; // 6000 Hz
        Files.write(rate, wav);
        Path cut = Files.write(folder.resolve("cut.wav"), Arrays.copyOf(wav(), 20));

        for (Path file : List.of(folder.resolve("none.wav"), folder, text, rate, cut)) {
            open(new Speaker(AudioFormat.L16_8K), Prompt.clip(file), AudioFormat.MULAW_8K)
                    .next();

            assertThat(heard.next())
                    .startsWith("failed INVALID_REQUEST cannot play")
                    .contains(file.toString());
        }
    }

    private static byte[] wav() throws IOException {
        Path file = Files.createTempFile("clip", ".wav");
        try {
            new Wav(AudioFormat.L16_8K, new byte[1600]).write(file);
            return Files.readAllBytes(file);
        } finally {
            Files.delete(file);
        }
    }
}
