package dev.parley.speech.google.fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.cloud.speech.v1.StreamingRecognizeResponse;
import dev.parley.api.command.CommandContext;
import dev.parley.api.speech.SpeechRecognizer;
import dev.parley.api.speech.SpeechSynthesizer;
import io.grpc.Status;
import io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FakeGoogleCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** A terminal and two engines, both called {@code own}. */
    private record Here(PrintWriter out, PrintWriter err) implements CommandContext {

        @Override
        public Path configurationFolder() {
            return Path.of(".");
        }

        @Override
        public SpeechRecognizer recognizer(String name) {
            check(name);
            return new CodeRecognizer();
        }

        @Override
        public SpeechSynthesizer synthesizer(String name) {
            check(name);
            return new CodeSynthesizer();
        }

        private static void check(String name) {
            if (!name.equals("own")) {
                throw new IllegalArgumentException("there is no engine '" + name + "'");
            }
        }
    }

    private int run(String... arguments) throws Exception {
        return new FakeGoogleCommand()
                .run(List.of(arguments), new Here(new PrintWriter(out, true), new PrintWriter(err, true)));
    }

    @Test
    void helpTellsWhatCanBeGiven() throws Exception {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains(
                        "Usage: parley fake-google",
                        "--port",
                        "--recognizer",
                        "--fail",
                        "words=N",
                        FakeGoogleCommand.SUMMARY);
        assertThat(FailureOption.kinds().split(", "))
                .allSatisfy(kind ->
                        assertThat(out.toString().replaceAll("\\s+", " ")).contains(kind));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "--speed=fast, fast",
                "--fail=tired, there is no failure 'tired'; known are limit",
                "--fail=quota:after=soon, 'soon' is no time such as 500ms",
                "--fail=quota:words=0, words=0 is not a number from 1 on",
                "--fail=quota:now, 'now' is none of after",
                "--slow-by=1h, '1h' is no time",
                "--prot=1, --prot",
            })
    void mistakesAreToldPlainly(String argument, String words) throws Exception {
        assertThat(run(argument)).isEqualTo(2);
        assertThat(err.toString()).contains(words, "parley fake-google --help");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--recognizer=other", "--synthesizer=other"})
    void anEngineThatIsNotThereIsTheGatewaysToTell(String argument) {
        assertThatThrownBy(() -> run(argument)).hasMessage("there is no engine 'other'");
    }

    @ParameterizedTest
    @CsvSource({"2s, 2000", "500ms, 500", "5m, 300000"})
    void timesAreRead(String written, long millis) {
        assertThat(new FailureOption.Reader().convert("drop:after=" + written + ":every=3"))
                .isEqualTo(new FailureOption(Failure.DROP, Moment.afterAudio(Duration.ofMillis(millis)), 3, 0));
    }

    @Test
    void itServesUntilItIsInterrupted() throws Exception {
        CompletableFuture<Integer> ended = new CompletableFuture<>();
        try (PipedReader screen = new PipedReader(65_536);
                PrintWriter terminal = new PrintWriter(new PipedWriter(screen), true)) {
            Thread command = Thread.ofPlatform().start(() -> {
                try {
                    ended.complete(new FakeGoogleCommand()
                            .run(
                                    List.of(
                                            "--port=0",
                                            "--verbose",
                                            "--recognizer=own",
                                            "--synthesizer=own",
                                            "--fail=quota:times=1",
                                            "--fail-speech=internal"),
                                    new Here(terminal, terminal)));
                } catch (Exception failure) {
                    ended.completeExceptionally(failure);
                }
            });
            String greeting = readUntil(screen, "Ctrl-C ends it.");
            assertThat(greeting)
                    .contains(
                            "./parley serve --set speech.recognizer=google --set speech.synthesizer=google",
                            "--set speech.engines.google.recognizer.endpoint=localhost:",
                            "--set speech.engines.google.recognizer.plaintext=true",
                            "--set speech.engines.google.synthesizer.plaintext=true");
            String endpoint = greeting.replaceAll("(?s).*recognizer.endpoint=(\\S+).*", "$1");
            try (Client client = new Client(
                    NettyChannelBuilder.forTarget(endpoint).usePlaintext().build())) {
                Answers<StreamingRecognizeResponse> refused = new Answers<>();
                client.v1(refused).onNext(Client.v1Request(Client.v1Config()));
                assertThat(refused.end().getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
                Answers<StreamingRecognizeResponse> answers = new Answers<>();
                var stream = client.v1(answers);
                stream.onNext(Client.v1Request(Client.v1Config()));
                stream.onNext(Client.v1Audio(Client.speech("good morning")));
                stream.onCompleted();
                assertThat(Client.v1Heard(answers.rest())).endsWith("good morning");
            }
            assertThat(readUntil(screen, "heard: good morning")).contains("RESOURCE_EXHAUSTED");
            command.interrupt();
            assertThat(ended.get(30, TimeUnit.SECONDS)).isZero();
            readUntil(screen, "Stopped.");
        }
    }

    private static String readUntil(PipedReader screen, String end) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(end) < 0) {
            read.append((char) screen.read());
        }
        return read.toString();
    }
}
