package dev.parley.gateway.call;

import java.util.ArrayList;
import java.util.List;

/** Which words of a text lie where in its audio, so that we know to the word what was heard. */
final class SpokenText {

    private final List<Segment> segments = new ArrayList<>();

    private static final class Segment {
        final String text;
        final long start;
        long end;

        Segment(String text, long start) {
            this.text = text;
            this.start = start;
            this.end = start;
        }
    }

    /** A new segment begins where the audio made so far ends. */
    void begin(String text, long atByte) {
        segments.add(new Segment(text, atByte));
    }

    /** The segment's audio reaches this far. */
    void extend(long toByte) {
        segments.getLast().end = toByte;
    }

    String all() {
        return upTo(Long.MAX_VALUE);
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

    private static String share(Segment segment, long heardBytes) {
        if (heardBytes >= segment.end) {
            return segment.text;
        }
        if (heardBytes <= segment.start) {
            return "";
        }
        double fraction = (double) (heardBytes - segment.start) / (segment.end - segment.start);
        int reach = (int) (segment.text.length() * fraction);
        int wordEnd = segment.text.lastIndexOf(' ', reach);
        return wordEnd < 0 ? "" : segment.text.substring(0, wordEnd);
    }
}
