package dev.parley.speech.google;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.google.cloud.texttospeech.v1.AudioEncoding;
import dev.parley.api.audio.AudioFormat;
import dev.parley.api.audio.Encoding;
import dev.parley.api.audio.Wav;
import dev.parley.speech.google.fake.SpokenWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Text-to-Speech as JSON over HTTP. */
final class RestService implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final WireMockServer server = new WireMockServer(options()
            .dynamicPort()
            .bindAddress("localhost")
            .containerThreads(30)
            .jettyStopTimeout(100L)
            .extensions(new Voice()));

    RestService() {
        server.start();
        answer(any(anyUrl()).willReturn(WireMock.aResponse().withTransformers("voice")));
    }

    String endpoint() {
        return "localhost:" + server.port();
    }

    /** Answers so, instead of speaking. */
    void answer(MappingBuilder answer) {
        server.stubFor(answer);
    }

    WireMockServer server() {
        return server;
    }

    @Override
    public void close() {
        server.stop();
    }

    /** Speaks in words of tones, with a header. */
    private static final class Voice implements ResponseDefinitionTransformerV2 {

        @Override
        public String getName() {
            return "voice";
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            try {
                JsonNode request = JSON.readTree(event.getRequest().getBody());
                JsonNode config = request.get("audioConfig");
                // The client writes enums as numbers.
                boolean mulaw = config.get("audioEncoding").asInt() == AudioEncoding.MULAW_VALUE;
                AudioFormat format = new AudioFormat(
                        mulaw ? Encoding.MULAW : Encoding.L16,
                        config.get("sampleRateHertz").asInt());
                String text = request.get("input").path("text").asText();
                Path file = Files.createTempFile("spoken", ".wav");
                new Wav(format, SpokenWords.audio(text, format)).write(file);
                String audio = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
                Files.delete(file);
                return WireMock.okJson("{\"audioContent\": \"" + audio + "\"}").build();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
