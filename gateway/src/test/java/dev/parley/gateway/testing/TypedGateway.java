package dev.parley.gateway.testing;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.call.CallInfo;
import dev.parley.gateway.Workshop;
import dev.parley.gateway.config.Configuration;
import dev.parley.gateway.flow.FlowSet;
import dev.parley.gateway.flow.Flows;
import dev.parley.gateway.flow.run.FlowException;
import dev.parley.gateway.flow.run.Parts;
import dev.parley.gateway.flow.run.Runner;
import dev.parley.gateway.flow.text.Ending;
import dev.parley.gateway.flow.text.Screen;
import dev.parley.gateway.flow.text.Turn;
import dev.parley.gateway.flow.text.TypedConversation;
import dev.parley.gateway.flow.text.VirtualTime;
import dev.parley.gateway.plugin.PluginJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A configuration with plugins and flows in a folder, whose calls are typed. */
public final class TypedGateway implements AutoCloseable {

    private final Path folder;
    private String settings = "";
    private Workshop workshop;

    public TypedGateway(Path folder) {
        this.folder = folder;
    }

    public TypedGateway plugin(PluginJar jar, String file) {
        jar.in(folder.resolve("plugins"), file);
        return this;
    }

    /** What stands in its parley.yaml besides. */
    public TypedGateway settings(String yaml) {
        settings = yaml;
        return this;
    }

    public TypedGateway flow(String name, String yaml) {
        write(folder.resolve("flows").resolve(name + ".yaml"), yaml);
        return this;
    }

    /** Opened when first asked for. */
    public Workshop workshop() {
        if (workshop == null) {
            write(
                    folder.resolve("parley.yaml"),
                    settings + "\nrecords: {folder: " + folder.resolve("records") + "}\nplugins: {folder: "
                            + folder.resolve("plugins") + "}\n");
            workshop = Workshop.open(Configuration.load(folder, List.of(), Map.of()), folder.resolve("bundled"));
        }
        return workshop;
    }

    /** All that is wrong, with files relative to the folder. */
    public List<String> mistakes() {
        return workshop().check().stream()
                .map(problem -> problem.toString().replace(folder + "/", ""))
                .toList();
    }

    /** What the bot says to a caller who does this, and at last how it ends. */
    public List<String> call(String flow, Turn... turns) {
        Flows flows = workshop().flows().in(folder.resolve("flows"));
        flows.reload();
        FlowSet set = flows.current();
        List<String> said = new ArrayList<>();
        Screen screen = new Screen() {
            @Override
            public void botSaid(String text, String heard) {
                if (!text.isEmpty()) {
                    said.add(text);
                }
            }
        };
        Deque<Turn> rest = new ArrayDeque<>(List.of(turns));
        VirtualTime time = new VirtualTime(Instant.parse("2026-11-19T12:00:00Z"));
        CallInfo call =
                new CallInfo("typed", "", "+15550009999", true, List.of(), AudioFormat.MULAW_8K, time.instant());
        try {
            Parts parts = workshop().flows().parts(flow, set);
            Runner runner = new Runner(
                    set.program(flow).orElseThrow(),
                    parts.withPresent(parts.present().withTime(time, time::pass)));
            Ending ending = new TypedConversation(
                            call,
                            workshop().flows().listening(flow),
                            new ConcurrentHashMap<>(),
                            time,
                            () -> rest.isEmpty() ? new Turn.HangsUp() : rest.removeFirst(),
                            screen)
                    .hold(runner, "Sorry.");
            said.add(ending.reason().toString());
            return said;
        } catch (FlowException wrong) {
            throw new AssertionError(wrong);
        }
    }

    @Override
    public void close() {
        if (workshop != null) {
            workshop.close();
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
