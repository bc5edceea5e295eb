package dev.parley.gateway.call;

import dev.parley.api.audio.AudioFormat;
import dev.parley.api.speech.Word;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which words of a text lie where in its audio, so that we know to the word what was heard. */
final class SpokenText {

    /** What a letter takes in unhurried speech: our guess at the length of what is still being made. */
    private static final Duration LETTER = Duration.ofMillis(65);

    /** So much of a word is enough to understand it. */
    private static final double WHOLE = 0.85;

    private final List<Segment> segments = new ArrayList<>();
    private final AudioFormat format;
    private final int letterBytes;

    private static final class Segment {
        final String text;
        final long start;
        long end;
        boolean complete;
        final List<Word> words = new ArrayList<>();

        Segment(String text, long start) {
            this.text = text;
            this.start = start;
            this.end = start;
        }
    }

    SpokenText(AudioFormat format) {
        this.format = format;
        letterBytes = format.bytes(LETTER);
    }

    /** A new segment begins where the audio made so far ends. Audio without a text, which may be without end, has none. */
    void begin(String text, long atByte) {
        if (!text.isEmpty() || !segments.isEmpty()) {
            segments.add(new Segment(text, atByte));
        }
    }

    /** The segment's audio reaches this far; live audio has no segments. */
    void extend(long toByte) {
        if (!segments.isEmpty()) {
            segments.getLast().end = toByte;
        }
    }

    /** The engine says when a word of the segment is heard, counted from the segment's start. */
    void word(Word word) {
        if (!segments.isEmpty()) {
            segments.getLast().words.add(word);
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

    /**
     * Where to go on after having been cut at this byte: where the word begins that was cut, where it ends if little of it was
     * missing, or this byte if it is between words; -1 if that is not known.
     */
    long wordEdge(long heardBytes) {
        for (Segment segment : segments) {
            boolean within = heardBytes >= segment.start && (heardBytes < segment.end || !segment.complete);
            if (within && !segment.words.isEmpty()) {
                return segment.words.stream()
                        .filter(word -> at(segment, word.start()) < heardBytes && heardBytes < at(segment, word.end()))
                        .mapToLong(word -> wordEdge(at(segment, word.start()), at(segment, word.end()), heardBytes))
                        .findFirst()
                        .orElse(heardBytes);
            }
        }
        return -1;
    }

    private static long wordEdge(long start, long end, long heardBytes) {
        return heardBytes - start >= (end - start) * WHOLE ? end : start;
    }

    private long at(Segment segment, Duration offset) {
        return segment.start + format.bytes(offset);
    }

    private String share(Segment segment, long heardBytes) {
        if (segment.complete && heardBytes >= segment.end) {
            return segment.text;
        }
        if (heardBytes <= segment.start) {
            return "";
        }
        if (!segment.words.isEmpty()) {
            return timed(segment, heardBytes);
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

    /** By the words' times. The engine may leave words out that have nothing to say, and end before the text does. */
    private String timed(Segment segment, long heardBytes) {
        int reach = 0;
        for (Word word : segment.words) {
            int found = segment.text.indexOf(word.text(), reach);
            if (found < 0 || at(segment, word.end()) > heardBytes) {
                break;
            }
            reach = found + word.text().length();
        }
        return segment.text.substring(0, reach);
    }
}
