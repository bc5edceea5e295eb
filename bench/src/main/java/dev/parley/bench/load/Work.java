package dev.parley.bench.load;

import java.util.List;
import java.util.Locale;

/** What is measured. */
enum Work {
    ECHO("echo: each frame goes back; delay from frame to frame", Behaviour.ECHO, "+15550000301"),
    TALK(
            "talk: a turn every 6 s, recognized and spoken over gRPC; delay from final words to first audio, less the engine's",
            Behaviour.TALK,
            "+15550000302"),
    EMBEDDED(
            "embedded: a question every 6 s or so, the embedded engines hear and speak;"
                    + " delay from its last audible sample to the first audio of the reply",
            Behaviour.ASK,
            "+15550000305"),
    LISTEN("listen: a prompt without end; the spread is of the pacing error", Behaviour.LISTEN, "+15550000303"),
    GREET(
            "greet: 50 calls a second, each greeted from the prompt cache; delay from CallStarted to first audio",
            Behaviour.GREETED,
            "+15550000304");

    private final String title;
    private final Behaviour behaviour;
    private final String number;

    Work(String title, Behaviour behaviour, String number) {
        this.title = title;
        this.behaviour = behaviour;
        this.number = number;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return title;
    }

    Behaviour behaviour() {
        return behaviour;
    }

    String number() {
        return number;
    }

    /** The folder of the gateway's configuration, in that of all. */
    String conf() {
        return this == EMBEDDED ? "embedded" : "load";
    }

    /** Whether the gateway needs the stand-ins for remote engines. */
    boolean remoteEngines() {
        return this == TALK || this == LISTEN || this == GREET;
    }

    /** Whether somebody waits for what the delay tells. */
    boolean waits() {
        return this == TALK || this == EMBEDDED;
    }

    /** The processors of what is measured, unless told otherwise. All, where hearing is most of the work: callers cost next to nothing then. */
    String processors() {
        return this == EMBEDDED ? "0-" + (Runtime.getRuntime().availableProcessors() - 1) : "0";
    }

    /** The rate at which calls are placed that then last, so that nobody is overrun: an embedded recognizer takes its time to begin. */
    double callsASecond() {
        return this == EMBEDDED ? 2 : 100;
    }

    /** Who does it, the bare echo first. */
    List<Server> servers() {
        return this == ECHO ? List.of(Server.BARE, Server.GATEWAY, Server.NODE, Server.GO) : List.of(Server.GATEWAY);
    }

    /** How many calls at once, unless told otherwise. */
    List<Integer> calls() {
        return switch (this) {
            case ECHO -> List.of(400);
            case TALK -> List.of(10, 100, 250, 500);
            case EMBEDDED -> List.of(4, 8, 16);
            case LISTEN -> List.of(1000);
            case GREET -> List.of(50);
        };
    }
}
