package dev.parley.gateway.flow.run;

/** Cuts texts that are too long. */
final class Cut {

    private Cut() {}

    /** What of a text has room, up to the end of a word if there is one. */
    static String atWord(String text, int room) {
        if (text.length() <= room) {
            return text;
        }
        int blank = text.lastIndexOf(' ', room);
        int end = blank > 0 ? blank : room;
        // Half of a character beyond the 16 bits is none.
        return text.substring(0, end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }
}
