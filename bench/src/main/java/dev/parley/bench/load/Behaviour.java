package dev.parley.bench.load;

/** What a caller does. */
enum Behaviour {
    /** Speaks without end, and takes the time that each frame needs to come back. */
    ECHO,
    /** Says a few words every 6 s, and takes the time until the reply begins. */
    TALK,
    /** Asks something in a real voice every 6 s or so, and takes the time until the reply begins. */
    ASK,
    /** Says nothing, and watches whether what it hears comes in time. */
    LISTEN,
    /** Takes the time until it hears the first sound, and hangs up after a second. */
    GREETED
}
