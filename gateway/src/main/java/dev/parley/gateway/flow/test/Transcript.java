package dev.parley.gateway.flow.test;

import dev.parley.gateway.flow.text.Ending;
import dev.parley.gateway.flow.text.Screen;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was said and done in a conversation, and what of it since the caller's last turn. */
final class Transcript implements Screen {

    /** Lines that are shown of a conversation. */
    private static final int LAST = 6;

    /** The flow has told observers something. */
    record Sent(String name, Map<String, Object> data) {}

    private final List<String> lines = new ArrayList<>();
    private final List<String> saying = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private Instant callerDone;
    private Optional<Instant> replied = Optional.empty();
    private Optional<Ending> ending = Optional.empty();

    private boolean speaking;

    /** How much of what is said now belongs to the turn before. */
    private String cut = "";

    Transcript(Instant start) {
        this.callerDone = start;
    }

    /** What the bot has said since the caller's last turn, as heard. */
    String said() {
        return String.join(" ", saying);
    }

    /** How long the bot took to reply; empty if it has not. */
    Optional<Duration> reply() {
        return replied.map(at -> Duration.between(callerDone, at));
    }

    List<Sent> sent() {
        return sent;
    }

    Optional<Ending> ending() {
        return ending;
    }

    List<String> last() {
        return lines.subList(Math.max(0, lines.size() - LAST), lines.size());
    }

    List<String> all() {
        return lines;
    }

    /** The caller comes in while the bot says something, of which they have heard this. False if it says nothing. */
    boolean interrupted(String heard) {
        if (speaking) {
            cut = heard;
            saying.add(heard);
        }
        return speaking;
    }

    /** It was the caller's turn. */
    void turn() {
        saying.clear();
        replied = Optional.empty();
    }

    @Override
    public void botBegins(Instant at, String text) {
        speaking = true;
        if (replied.isEmpty() && !text.isBlank()) {
            replied = Optional.of(at);
        }
    }

    @Override
    public void botSaid(String text, String heard) {
        speaking = false;
        String rest = heard.length() >= cut.length() ? heard.substring(cut.length()) : "";
        cut = "";
        if (!rest.isBlank()) {
            saying.add(rest);
        }
        if (!heard.isBlank()) {
            lines.add("bot     " + heard + (heard.equals(text) ? "" : " …"));
        }
    }

    @Override
    public void callerSaid(Instant until, String words) {
        callerDone = until;
        lines.add("caller  " + words);
    }

    /** What the bot has understood, if that is something else. */
    void understood(String words) {
        lines.add("heard   " + words);
    }

    @Override
    public void callerPressed(Instant until, String keys) {
        callerDone = until;
        lines.add("keys    " + keys);
    }

    @Override
    public void callerSilent(Instant until) {
        callerDone = until;
        lines.add("caller  (silent)");
    }

    @Override
    public void sent(String name, Map<String, Object> data) {
        sent.add(new Sent(name, data));
        lines.add("sent    " + name);
    }

    @Override
    public void ended(Ending how) {
        ending = Optional.of(how);
        lines.add("(" + Endings.written(how) + ")");
    }
}
