package dev.parley.gateway.carrier;

import dev.parley.api.audio.AudioFormat;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** PerCL's {@code AudioStream}, in either of the shapes that are documented. */
record AudioStreamCommand(StreamTarget target, AudioFormat format, URI actionUrl, List<String> metadata) {

    static final String NAME = "AudioStream";

    /**
     * Reads the command: all four arguments are required, as the platform's guide has it.
     *
     * @throws IllegalArgumentException if one is missing or wrong
     */
    static AudioStreamCommand of(PerclCommand command) {
        String contentType = text(command, "contentType");
        AudioFormat format = AudioFormat.ofContentType(contentType)
                .orElseThrow(
                        () -> new IllegalArgumentException("AudioStream: unknown contentType '" + contentType + "'"));
        return new AudioStreamCommand(
                StreamTarget.of(location(command)), format, URI.create(text(command, "actionUrl")), metadata(command));
    }

    private static String location(PerclCommand command) {
        return command.arguments().get("location") instanceof Map<?, ?> location
                        && location.get("uri") instanceof String uri
                ? uri
                : text(command, "location");
    }

    private static List<String> metadata(PerclCommand command) {
        return Optional.ofNullable(command.arguments().get("metadata"))
                .or(() -> Optional.ofNullable(command.arguments().get("metaData")))
                .filter(List.class::isInstance)
                .map(list -> ((List<?>) list).stream().map(String::valueOf).toList())
                .orElseThrow(() -> missing("metadata"));
    }

    private static String text(PerclCommand command, String argument) {
        return command.text(argument).orElseThrow(() -> missing(argument));
    }

    private static IllegalArgumentException missing(String argument) {
        return new IllegalArgumentException("AudioStream lacks '" + argument + "', or it is of the wrong type");
    }
}
