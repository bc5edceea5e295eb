package dev.parley.gateway.route;

import dev.parley.api.NoSettings;
import dev.parley.gateway.config.Binder;
import dev.parley.gateway.config.GatewaySettings;
import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.config.RouteSettings;
import dev.parley.gateway.config.SpeechSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which number gets which dialog. The most specific route wins: an exact number before a longer beginning before a shorter
 * one before {@code default}, first by the dialled number, then by the calling one. A route whose calling number does not
 * match is passed over for the next.
 */
public final class RouteTable {

    private static final String DEFAULT = "default";

    private record Entry(NumberPattern to, NumberPattern from, Route route) {

        boolean matches(String dialled, String calling) {
            return to.matches(dialled) && from.matches(calling);
        }
    }

    private final List<Entry> entries;

    private RouteTable(List<Entry> entries) {
        this.entries = entries.stream()
                .sorted(Comparator.<Entry>comparingInt(entry -> entry.to().precision())
                        .thenComparingInt(entry -> entry.from().precision())
                        .reversed())
                .toList();
    }

    /**
     * Makes the table.
     *
     * @param settings the server's settings with the routes
     * @param dialogs finds dialogs and binds their settings
     * @param problems gets all mistakes; routes with mistakes are left out
     */
    public static RouteTable of(GatewaySettings settings, DialogBinding dialogs, Problems problems) {
        List<Entry> entries = new ArrayList<>();
        Map<List<NumberPattern>, Location> seen = new HashMap<>();
        for (int i = 0; i < settings.routes().size(); i++) {
            RouteSettings written = settings.routes().get(i);
            int before = problems.count();
            Optional<NumberPattern> to = written.to().trim().equals(DEFAULT)
                    ? Optional.of(NumberPattern.ANY)
                    : NumberPattern.of(written.to());
            Optional<NumberPattern> from = written.from().map(NumberPattern::of).orElse(Optional.of(NumberPattern.ANY));
            String path = "routes." + i;
            if (to.isEmpty()) {
                problems.report(
                        written.location(),
                        path + ".to: expected a number such as +15550000001, the beginning of"
                                + " some such as +1555*, or default, found '" + written.to() + "'");
            }
            if (from.isEmpty()) {
                problems.report(
                        written.location(),
                        path + ".from: expected a number such as +15550000001, or the"
                                + " beginning of some such as +1555*, found '"
                                + written.from().orElse("") + "'");
            }
            Route route = route(i, written, settings, dialogs, problems);
            if (to.isEmpty() || from.isEmpty()) {
                continue;
            }
            Location first = seen.putIfAbsent(List.of(to.get(), from.get()), written.location());
            if (first != null) {
                problems.report(
                        written.location(), path + ": there is already a route for the same numbers at " + first);
            }
            if (problems.count() == before) {
                entries.add(new Entry(to.get(), from.get(), route));
            }
        }
        return new RouteTable(entries);
    }

    /**
     * The route of a call; empty if its number is unknown.
     *
     * @param dialled the dialled number, E.164; blanks around it do not count
     * @param calling the calling number likewise; may be empty
     */
    public Optional<Route> route(String dialled, String calling) {
        String to = dialled.trim();
        String from = calling.trim();
        return entries.stream()
                .filter(entry -> entry.matches(to, from))
                .findFirst()
                .map(Entry::route);
    }

    /** All routes, the most specific first. */
    public List<Route> routes() {
        return entries.stream().map(Entry::route).toList();
    }

    /** Explains the choice for a call: all routes, the most specific first, and what became of each. */
    public List<Verdict> explain(String dialled, String calling) {
        String to = dialled.trim();
        String from = calling.trim();
        List<Verdict> verdicts = new ArrayList<>();
        boolean taken = false;
        for (Entry entry : entries) {
            boolean chosen = !taken && entry.matches(to, from);
            verdicts.add(new Verdict(entry.route(), chosen, reason(entry, to, from, taken)));
            taken |= chosen;
        }
        return verdicts;
    }

    private static String reason(Entry entry, String dialled, String calling, boolean taken) {
        if (!entry.to().matches(dialled)) {
            return "the dialled number is another";
        } else if (!entry.from().matches(calling)) {
            return "the calling number is another";
        } else if (taken) {
            return "a more specific route matches";
        }
        return entry.to().exact()
                ? "the dialled number matches exactly"
                : entry.to().equals(NumberPattern.ANY)
                        ? "it takes all numbers"
                        : "the dialled number begins with " + entry.to().text();
    }

    private static Route route(
            int index, RouteSettings written, GatewaySettings server, DialogBinding dialogs, Problems problems) {
        String path = "routes." + index;
        Binder binder = new Binder(problems);
        SpeechSettings speech = binder.bind(written.speech(), path + ".speech", server.speech());
        serverOnly("engines", "engines serve all routes; set them", written.speech(), path, problems);
        serverOnly("fallback", "engines serve all routes; set it", written.speech(), path, problems);
        serverOnly("prompt-cache", "the cache serves all routes; set it", written.speech(), path, problems);
        Record settings = dialog(written, path, dialogs, problems);
        return new Route(
                index,
                written,
                written.flow().or(written::dialog).orElse(""),
                settings,
                speech,
                binder.bind(written.listen(), path + ".listen", server.listen()),
                binder.bind(written.turnTaking(), path + ".turn-taking", server.turnTaking()),
                binder.bind(written.playout(), path + ".playout", server.playout()),
                binder.bind(written.recording(), path + ".recording", server.recording()),
                binder.bind(written.asking(), path + ".asking", server.flows().asking()));
    }

    private static void serverOnly(String key, String reason, Node.Mapping speech, String path, Problems problems) {
        if (speech.member(key).isPresent()) {
            problems.report(
                    speech.locationOf(key), path + ".speech." + key + ": " + reason + " in the server's speech." + key);
        }
    }

    /** A flow's settings are looked at when its dialog is made: only then is it known what the flow has. */
    private static Record dialog(RouteSettings written, String path, DialogBinding dialogs, Problems problems) {
        if (written.flow().isPresent()) {
            return new NoSettings();
        }
        try {
            return dialogs.bind(written.dialog().orElseThrow(), written.settings(), path + ".settings", problems);
        } catch (RuntimeException unknown) {
            problems.report(written.location(), path + ".dialog: " + unknown.getMessage());
            return new NoSettings();
        }
    }
}
