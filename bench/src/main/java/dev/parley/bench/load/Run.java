package dev.parley.bench.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One measurement: starts everything, waits until all is warm, measures, ends everything. */
final class Run {

    /** Enough for what a stall has left waiting; far less than a gateway takes for a broken call. */
    private static final int PAUSE_MILLIS = 600;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Place place;
    private final Work work;
    private final Server server;
    private final int calls;

    Run(Place place, Work work, Server server, int calls) {
        this.place = place;
        this.work = work;
        this.server = server;
        this.calls = calls;
    }

    Result measure() throws IOException, InterruptedException {
        if (!work.remoteEngines()) {
            return measure(-1, List.of());
        }
        try (ServerProcess engines = place.other("engines", place.java(EngineServers.class))) {
            return measure(engines.port(), List.of(engines));
        }
    }

    private Result measure(int enginePort, List<ServerProcess> engines) throws IOException, InterruptedException {
        try (ServerProcess measured = server.start(place, work, enginePort);
                ServerProcess callers = place.other("callers", place.java(Callers.class, arguments(measured)))) {
            List<ServerProcess> others = new ArrayList<>(engines);
            others.add(callers);
            Result result =
                    work == Work.GREET ? greet(measured, callers, others) : carry(measured, callers, engines, others);
            callers.ask("end");
            return result;
        }
    }

    private String[] arguments(ServerProcess measured) {
        String port = Integer.toString(measured.port());
        return work.behaviour() == Behaviour.ASK
                ? new String[] {"127.0.0.1", port, Question.file(place).toString()}
                : new String[] {"127.0.0.1", port};
    }

    private Result carry(
            ServerProcess measured, ServerProcess callers, List<ServerProcess> engines, List<ServerProcess> others)
            throws IOException, InterruptedException {
        // What the embedded engines hold differs more than what a call needs, and most of it is not in the heap.
        boolean heapTold = (server == Server.GATEWAY || server == Server.BARE) && work != Work.EMBEDDED;
        // A first call, so that what is made once does not count as the calls'.
        place(callers, 1, 1);
        TimeUnit.SECONDS.sleep(8);
        long before = heapTold ? Heap.live(measured.pid()).bytes() : 0;
        place(callers, calls - 1, work.callsASecond());
        TimeUnit.SECONDS.sleep(place.warmUp());
        if (work == Work.ECHO) {
            // A stall while Java compiles ends in a burst. It is played at the pace of speech, so that what follows
            // would
            // wait behind it for good, and the delay would tell of the past.
            callers.ask("pause " + PAUSE_MILLIS);
        }
        callers.ask("measure");
        long begun = System.nanoTime();
        Window window = Window.open(measured, others);
        TimeUnit.SECONDS.sleep(place.seconds());
        Window.Use use = window.close(calls);
        CallerReport report = report(callers);
        // Before the heap is asked for, which stops everything.
        Spread spread = spread(report, callers, engines, begun);
        Heap.Live after = heapTold ? Heap.live(measured.pid()) : new Heap.Live(0, List.of());
        if (heapTold) {
            Files.write(place.work().resolve(server.word() + "-heap.txt"), after.histogram());
        }
        return new Result(
                work,
                server,
                calls,
                place.seconds(),
                use.millisACall(),
                0,
                use.threads(),
                spread,
                calls == 1 || !heapTold ? 0 : (after.bytes() - before) / (calls - 1),
                use.otherLoad() / place.otherProcessors(),
                report);
    }

    private Result greet(ServerProcess measured, ServerProcess callers, List<ServerProcess> others)
            throws IOException, InterruptedException {
        place(callers, calls * place.warmUp(), calls);
        callers.ask("measure");
        Window window = Window.open(measured, others);
        place(callers, calls * place.seconds(), calls);
        Window.Use use = window.close(calls);
        CallerReport report = report(callers);
        return new Result(
                work,
                server,
                calls,
                place.seconds(),
                use.millisACall(),
                0,
                use.threads(),
                report.delay(),
                0,
                use.otherLoad() / place.otherProcessors(),
                report);
    }

    private void place(ServerProcess callers, int count, double rate) throws IOException, InterruptedException {
        callers.ask("place " + work.behaviour() + " " + work.number() + " " + count + " " + rate, (int)
                Math.ceil(count / rate));
    }

    private CallerReport report(ServerProcess callers) throws IOException, InterruptedException {
        Path file = place.work().resolve("callers.json");
        callers.ask("report " + file);
        return JSON.readValue(file.toFile(), CallerReport.class);
    }

    private Spread spread(CallerReport report, ServerProcess callers, List<ServerProcess> engines, long begun)
            throws IOException, InterruptedException {
        return switch (work) {
            case LISTEN -> report.pacing();
            case TALK -> {
                Path heard = place.work().resolve("heard.tsv");
                Path said = place.work().resolve("engines.tsv");
                callers.ask("marks " + heard);
                engines.getFirst().ask("marks " + said);
                yield added(Marks.read(heard), Marks.read(said), begun);
            }
            default -> report.delay();
        };
    }

    /** From final words, since a moment, to first audio, without the time that the synthesizer took. */
    private static Spread added(Map<String, Long> heard, Map<String, Long> engines, long begun) {
        List<Long> times = new ArrayList<>();
        heard.forEach((name, at) -> {
            String key = name.substring("heard ".length());
            Long last = engines.get("final " + key);
            Long asked = engines.get("asked " + key);
            Long spoken = engines.get("spoken " + key);
            if (last != null && last >= begun && asked != null && spoken != null) {
                times.add(at - last - (spoken - asked));
            }
        });
        return Spread.of(times);
    }
}
