package dev.parley.gateway.call;

import dev.parley.api.audio.AudioFormat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which words of a text lie where in its audio, so that we know to the word what was heard. */
final class SpokenText {

    /** What a letter takes in unhurried speech: our guess at the length of what is still being made. */
    private static final Duration LETTER = Duration.ofMillis(65);

    private final List<Segment> segments = new ArrayList<>();
    private final int letterBytes;

    private static final class Segment {
        final String text;
        final long start;
        long end;
        boolean complete;

        Segment(String text, long start) {
            this.text = text;
            this.start = start;
            this.end = start;
        }
    }

    SpokenText(AudioFormat format) {
        letterBytes = format.bytes(LETTER);
    }

    /** A new segment begins where the audio made so far ends. */
    void begin(String text, long atByte) {
        segments.add(new Segment(text, atByte));
    }

    /** The segment's audio reaches this far; live audio has no segments. */
    void extend(long toByte) {
        if (!segments.isEmpty()) {
            segments.getLast().end = toByte;
        }
    }

    /** The segment's audio is complete. */
    void complete() {
        if (!segments.isEmpty()) {
            segments.getLast().complete = true;
        }
    }

    String all() {
        return segments.stream()
                .map(segment -> segment.text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The words that end before this byte: whole segments, and of the one under way its share in proportion. */
    String upTo(long heardBytes) {
        StringBuilder heard = new StringBuilder();
        for (Segment segment : segments) {
            String part = share(segment, heardBytes);
            if (part.isEmpty()) {
                break;
            }
            heard.append(heard.isEmpty() ? "" : " ").append(part);
            if (part.length() < segment.text.length()) {
                break;
            }
        }
        return heard.toString();
    }

    private String share(Segment segment, long heardBytes) {
        if (segment.complete && heardBytes >= segment.end) {
            return segment.text;
        }
        if (heardBytes <= segment.start) {
            return "";
        }
        long length = segment.end - segment.start;
        if (!segment.complete) {
            length = Math.max(length, (long) segment.text.length() * letterBytes);
        }
        double fraction = (double) (heardBytes - segment.start) / length;
        int reach = (int) (segment.text.length() * fraction);
        int wordEnd = segment.text.lastIndexOf(' ', reach);
        return wordEnd < 0 ? "" : segment.text.substring(0, wordEnd);
    }
}
