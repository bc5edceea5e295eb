package dev.parley.gateway.flow.run;

/** What of {@code speech} a flow and its steps may set: empty for what holds anyway. */
record Speech(String language, String voice) {

    static final Speech DEFAULTS = new Speech("", "");
}
