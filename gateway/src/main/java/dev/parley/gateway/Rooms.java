package dev.parley.gateway;

import dev.parley.gateway.audiostream.AudioStreamSettings.Tls;
import dev.parley.gateway.audiostream.Refusal;
import dev.parley.gateway.audiostream.WebhookSettings;
import dev.parley.gateway.call.PlayoutSettings;
import dev.parley.gateway.call.TurnTaking;
import dev.parley.gateway.config.AudioStreamSettings;
import dev.parley.gateway.config.Configuration;
import dev.parley.gateway.config.GatewaySettings;
import dev.parley.gateway.config.L16ByteOrder;
import dev.parley.gateway.config.PerclShape;
import dev.parley.gateway.config.TurnTakingSettings;
import dev.parley.gateway.config.UnknownNumberSettings;
import dev.parley.gateway.speech.FallbackSettings;
import dev.parley.gateway.speech.PromptCacheSettings;
import dev.parley.gateway.web.WebSettings;
import java.net.URI;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntSupplier;

/** What each room needs to know of the configuration, in its own terms. */
final class Rooms {

    private Rooms() {}

    static PlayoutSettings playout(dev.parley.gateway.config.PlayoutSettings written) {
        return new PlayoutSettings(written.lead(), written.chunk(), PlayoutSettings.DEFAULTS.noticeGrace());
    }

    static TurnTaking turnTaking(TurnTakingSettings written, Path languages) {
        return new TurnTaking(
                written.confirmTimeout(),
                Languages.words(written.backchannels(), languages),
                written.fillerAfter(),
                written.fillers());
    }

    static dev.parley.gateway.audiostream.AudioStreamSettings audioStream(Configuration configuration) {
        GatewaySettings settings = configuration.settings();
        AudioStreamSettings written = settings.audiostream();
        return new dev.parley.gateway.audiostream.AudioStreamSettings(
                written.host(),
                written.port(),
                written.maxMessageBytes(),
                written.keepAlive(),
                settings.call().startTimeout(),
                written.l16ByteOrder() == L16ByteOrder.BIG_ENDIAN ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN,
                written.endStreamOnHandOver(),
                written.tls().enabled()
                        ? Optional.of(new Tls(
                                configuration.folder().resolve(written.tls().certificate()),
                                configuration.folder().resolve(written.tls().privateKey())))
                        : Optional.empty());
    }

    static FallbackSettings fallback(dev.parley.gateway.config.FallbackSettings written) {
        return new FallbackSettings(
                written.firstResult(),
                written.nextResult(),
                written.answer(),
                written.firstAudio(),
                written.nextAudio());
    }

    static PromptCacheSettings promptCache(GatewaySettings settings) {
        dev.parley.gateway.config.PromptCacheSettings written =
                settings.speech().promptCache();
        return new PromptCacheSettings(
                written.memoryBytes(),
                written.folder().isBlank()
                        ? Optional.empty()
                        : Optional.of(settings.records().folder().resolve(written.folder())),
                written.diskBytes());
    }

    static WebSettings web(GatewaySettings settings) {
        return WebSettings.DEFAULTS
                .withHost(settings.web().host())
                .withPort(settings.web().port())
                .withMaxBody(settings.web().maxBodyBytes());
    }

    /**
     * @param streamPort the port of the gRPC server
     * @param webPort the port of the HTTP server, once it listens
     */
    static WebhookSettings webhooks(GatewaySettings settings, int streamPort, IntSupplier webPort) {
        AudioStreamSettings stream = settings.audiostream();
        String scheme = stream.tls().enabled() ? "https" : "http";
        return WebhookSettings.of(
                        () -> orLocal(settings.web().publicUrl(), "http", webPort.getAsInt()),
                        orLocal(stream.publicUri(), scheme, streamPort))
                .withFormat(stream.format())
                .withMetadata(stream.metadata())
                .withShape(shape(stream.perclShape()))
                .withRefusal(refusal(settings.unknownNumber()))
                .withTransfersComeBack(settings.freeclimb().transfersComeBack())
                .withMaxBody(settings.web().maxBodyBytes());
    }

    private static URI orLocal(URI written, String scheme, int port) {
        return written.toString().isEmpty() ? URI.create(scheme + "://localhost:" + port) : written;
    }

    private static dev.parley.gateway.audiostream.PerclShape shape(PerclShape written) {
        return new dev.parley.gateway.audiostream.PerclShape(
                switch (written.location()) {
                    case OBJECT -> dev.parley.gateway.audiostream.PerclShape.Location.OBJECT;
                    case STRING -> dev.parley.gateway.audiostream.PerclShape.Location.STRING;
                },
                written.metadataKey().equals("metadata")
                        ? dev.parley.gateway.audiostream.PerclShape.Metadata.LOWER_CASE
                        : dev.parley.gateway.audiostream.PerclShape.Metadata.CAMEL_CASE);
    }

    private static Refusal refusal(UnknownNumberSettings written) {
        return switch (written.action()) {
            case REJECT -> new Refusal.Reject(written.reason());
            case HANGUP -> new Refusal.Hangup(written.reason());
            case SAY -> new Refusal.Say(written.text(), "");
        };
    }
}
