package dev.parley.gateway.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.call.CallEvent;
import dev.parley.speech.google.fake.Failure;
import dev.parley.speech.google.fake.FakeGoogle;
import dev.parley.speech.google.fake.FakeSettings;
import dev.parley.speech.google.fake.Moment;
import dev.parley.speech.google.fake.SpokenWords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls heard by the Google plugin, over the wire at both ends: the carrier's, and the one to stand-ins for Google. */
class GoogleCallTest {

    private static final int SPEED = 20;

    @TempDir
    Path folder;

    private FakeGoogle google;
    private FakeGoogle other;

    @BeforeEach
    void start() throws IOException {
        google = FakeGoogle.start();
        other = FakeGoogle.start();
    }

    @AfterEach
    void stop() {
        google.close();
        other.close();
    }

    private RunningGateway gateway(String api, String... more) throws IOException {
        List<String> sets = new ArrayList<>(List.of(
                "speech.fallback.probe-interval=1s",
                "speech.recognizer=[google, google-other]",
                "speech.engines.google-other.engine=google"));
        sets.addAll(service("google", google, api));
        sets.addAll(service("google-other", other, api));
        sets.addAll(List.of(more));
        return CaptureDialog.start(folder, sets.toArray(String[]::new));
    }

    private static List<String> service(String name, FakeGoogle service, String api) {
        String settings = "speech.engines." + name + ".recognizer.";
        return List.of(
                settings + "endpoint=" + service.endpoint(),
                settings + "plaintext=true",
                settings + "credentials=none",
                settings + "project=test",
                settings + "api=" + api);
    }

    private static byte[] audio(String text) {
        return SpokenWords.audio(text, AudioFormat.MULAW_8K);
    }

    private static byte[] silence(long millis) {
        byte[] audio = new byte[AudioFormat.MULAW_8K.bytes(Duration.ofMillis(millis))];
        Arrays.fill(audio, AudioFormat.MULAW_8K.silence());
        return audio;
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2"})
    void whateverFailsInMidUtteranceTheWordsArrive(String api) throws Exception {
        String said = "i would like to book a table for four people please";
        try (RunningGateway gateway = gateway(api)) {
            for (Failure failure : Failure.values()) {
                Patience.until(
                        "google is to be had",
                        () -> gateway.metric("parley_engine_up{engine=\"google\",kind=\"recognizer\"}") == 1);
                google.recognitionFailures().next(failure, Moment.afterWords(4));

                Caller caller = gateway.dials(CaptureDialog.NUMBER).connects().speaks(audio(said));
                Instant spoken = Instant.now();
                gateway.events().await(caller.callId(), 0, "words", CallEvent.CallerSaid.class::isInstance);
                caller.hangsUp();

                assertThat(caller.understood()).as(failure.name()).containsExactly(said);
                CallEvent.CallerSaid answer = gateway.events()
                        .of(caller.callId(), CallEvent.CallerSaid.class)
                        .getFirst();
                System.out.println(api + " " + failure + ": the words arrive "
                        + Duration.between(spoken, answer.at()).toMillis() + " ms after they were spoken; "
                        + gateway.events().of(caller.callId(), CallEvent.EngineFailed.class).stream()
                                .map(CallEvent.EngineFailed::message)
                                .toList()
                        + gateway.events().of(caller.callId(), CallEvent.EngineChanged.class).stream()
                                .map(it -> it.from() + " to " + it.to())
                                .toList());
                google.recognitionFailures().clear();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Failure.class,
            names = {"LIMIT", "UNAVAILABLE", "INTERNAL", "DROP", "SILENCE"})
    void whatPassesIsOvercomeWithoutAnotherEngine(Failure failure) throws Exception {
        String said = "there is nobody else to ask";
        try (RunningGateway gateway = gateway("v2", "speech.recognizer=google")) {
            google.recognitionFailures().next(failure, Moment.afterWords(3));

            assertThat(gateway.dials(CaptureDialog.NUMBER)
                            .connects()
                            .speaks(audio(said))
                            .understood())
                    .containsExactly(said);
        }
    }

    /** On a clock that goes twenty times as fast for the services: their limits of five minutes are reached every 15 s. */
    @Test
    void inACallOfSeventeenMinutesNoWordIsLostOrDoubled() throws Exception {
        stop();
        google = FakeGoogle.start(FakeSettings.DEFAULT.withSpeed(SPEED));
        other = FakeGoogle.start(FakeSettings.DEFAULT.withSpeed(SPEED));
        try (RunningGateway gateway = gateway(
                "v1",
                "speech.engines.google-other.recognizer.api=v2",
                "speech.engines.google.recognizer.stream-duration=14500ms",
                "speech.engines.google-other.recognizer.stream-duration=14500ms",
                "routes=[{to: '+15550000010', dialog: capture, speech: {recognizer: google}},"
                        + " {to: '+15550000004', dialog: capture, speech: {recognizer: google-other}}]",
                "listen.min-silence=1500ms",
                "listen.max-silence=2s",
                "listen.no-input-timeout=4s")) {
            List<CompletableFuture<Void>> calls = List.of(
                    CompletableFuture.runAsync(() -> talkForSeventeenMinutes(gateway, "+15550000010", google)),
                    CompletableFuture.runAsync(() -> talkForSeventeenMinutes(gateway, "+15550000004", other)));
            calls.forEach(CompletableFuture::join);
        }
    }

    private static void talkForSeventeenMinutes(RunningGateway gateway, String number, FakeGoogle service) {
        List<String> said = new ArrayList<>();
        ByteArrayOutputStream call = new ByteArrayOutputStream();
        for (int i = 0; AudioFormat.MULAW_8K.duration(call.size()).toSeconds() * SPEED < 17 * 60; i++) {
            List<String> sentence = IntStream.range(14 * i, 14 * i + 14)
                    .mapToObj(word -> "w" + word)
                    .toList();
            said.addAll(sentence);
            call.writeBytes(audio(String.join(" ", sentence)));
            // The service ends an utterance after 600 ms, the gateway the caller's turn now and then.
            call.writeBytes(silence(i % 6 == 5 ? 2200 : 700));
        }

        Caller caller = gateway.dials(number).connects().speaks(call.toByteArray());

        assertThat(String.join(" ", caller.understood())).isEqualTo(String.join(" ", said));
        assertThat(gateway.events().of(caller.callId(), CallEvent.EngineFailed.class))
                .isEmpty();
        long again = service.counts().audioBytes() - call.size();
        assertThat(again)
                .as("audio sent again, since limits fell into utterances")
                .isPositive();
        System.out.println(number + ": " + said.size() + " words in "
                + AudioFormat.MULAW_8K.duration(call.size()).toSeconds() * SPEED / 60 + " minutes of the service's, "
                + service.counts().streams() + " streams, "
                + AudioFormat.MULAW_8K.duration(again).toMillis() + " ms sent again");
    }

    @Test
    void whatIsExpectedIsHeardBetter() throws Exception {
        byte[] ambiguous = audio("forty|fourteen of them");
        try (RunningGateway gateway = gateway("v2")) {
            assertThat(gateway.dials(CaptureDialog.NUMBER)
                            .connects()
                            .speaks(ambiguous)
                            .understood())
                    .containsExactly("forty of them");
        }
        byte[] code = audio("ate|eight tree|three won|one");
        try (RunningGateway gateway = gateway("v1", "listen.expected=digits")) {
            assertThat(gateway.dials(CaptureDialog.NUMBER)
                            .connects()
                            .speaks(code)
                            .understood())
                    .containsExactly("eight three one");
        }
        try (RunningGateway gateway = gateway("v2", "listen.phrases=[fourteen]")) {
            assertThat(gateway.dials(CaptureDialog.NUMBER)
                            .connects()
                            .speaks(ambiguous)
                            .understood())
                    .containsExactly("fourteen of them");
        }
    }

    @Test
    void twoHundredCallsAtOnceShareAPoolOfChannels() throws Exception {
        int calls = 200;
        try (RunningGateway gateway = gateway("v2", "speech.recognizer=google", "listen.no-input-timeout=5s")) {
            speakAtOnce(gateway, 2);
            long before = platformThreads();
            List<Caller> callers = speakAtOnce(gateway, calls);
            long during = platformThreads();

            for (int i = 0; i < calls; i++) {
                assertThat(callers.get(i).understood()).containsExactly("this is caller number " + i);
            }
            assertThat(google.counts().streamsAtOnce()).isGreaterThan(calls / 2);
            assertThat(google.counts().connections()).isLessThanOrEqualTo(4);
            assertThat(during - before).as("threads more than before").isLessThan(20);
            System.out.println(calls + " calls: " + google.counts().streamsAtOnce() + " streams at once in "
                    + google.counts().connections() + " connections, " + (during - before) + " threads more");
        }
    }

    private static List<Caller> speakAtOnce(RunningGateway gateway, int calls) throws InterruptedException {
        List<Caller> callers = IntStream.range(0, calls)
                .mapToObj(i -> gateway.dials(CaptureDialog.NUMBER).connects())
                .toList();
        List<Thread> speaking = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            Caller caller = callers.get(i);
            byte[] said = audio("this is caller number " + i);
            speaking.add(Thread.ofVirtual().start(() -> caller.speaks(said)));
        }
        for (Thread speaker : speaking) {
            speaker.join();
        }
        return callers;
    }

    private static long platformThreads() {
        return Thread.getAllStackTraces().size();
    }
}
