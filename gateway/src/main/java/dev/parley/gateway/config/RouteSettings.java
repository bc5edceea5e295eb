package dev.parley.gateway.config;

import java.util.Optional;

/**
 * Which calls get which dialog. Sections left out leave the server's settings as they are; those written are laid over them.
 *
 * @param location where the route is written
 * @param to the dialled number: {@code +15550000001}, the beginning of numbers: {@code +1555*}, or {@code default}
 * @param from the calling number, exact or its beginning likewise; left out for any
 * @param dialog the dialog's name; either this or {@code flow}
 * @param flow the name of a call flow
 * @param settings the dialog's own settings, or values over the flow's settings
 * @param asking how a flow asks: over the server's {@code flows.asking}
 * @param speech over the server's {@code speech}
 * @param listen over the server's {@code listen}
 * @param turnTaking over the server's {@code turn-taking}
 * @param playout over the server's {@code playout}
 * @param recording over the server's {@code recording}
 */
public record RouteSettings(
        Location location,
        String to,
        Optional<String> from,
        Optional<String> dialog,
        Optional<String> flow,
        Node.Mapping settings,
        Node.Mapping asking,
        Node.Mapping speech,
        Node.Mapping listen,
        Node.Mapping turnTaking,
        Node.Mapping playout,
        Node.Mapping recording) {

    /** @throws IllegalArgumentException if not just one of dialog and flow is there */
    public RouteSettings {
        if (dialog.isPresent() == flow.isPresent()) {
            throw new IllegalArgumentException(
                    dialog.isPresent() ? "dialog and flow cannot both be there" : "dialog or flow is missing");
        }
    }
}
