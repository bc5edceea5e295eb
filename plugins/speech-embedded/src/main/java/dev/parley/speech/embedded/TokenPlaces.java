package dev.parley.speech.embedded;

import java.util.List;

/**
 * Finds tokens in the text they were made of, one after the other, and says when they are heard. Once a token is not where it
 * should be, nothing is said any more: no time is better than a wrong one.
 */
final class TokenPlaces {

    private final String text;
    private final WordSink words;
    private int place;
    private boolean lost;

    TokenPlaces(String text, WordSink words) {
        this.text = text;
        this.words = words;
    }

    /**
     * Tells of the tokens of the next sentence.
     *
     * @param samples how many samples each of its segments takes
     * @param begin the sentence's first sample
     */
    void tell(MarySentence sentence, List<Long> samples, long begin) {
        long[] ends = new long[samples.size() + 1];
        for (int i = 0; i < samples.size(); i++) {
            ends[i + 1] = ends[i] + samples.get(i);
        }
        int start = place;
        for (MarySentence.Token token : sentence.tokens()) {
            lost |= token.afterSegment() >= ends.length;
            if (token.first() && !lost) {
                start = find(token.written());
            }
            if (lost) {
                return;
            }
            words.heard(start, place, begin + ends[token.firstSegment()], begin + ends[token.afterSegment()]);
        }
    }

    /** Where a token begins; then the place is after it. Nothing but punctuation and blanks is passed over. */
    private int find(String written) {
        int start = place;
        while (start < text.length() && !text.startsWith(written, start)) {
            if (Character.isLetterOrDigit(text.charAt(start))) {
                lost = true;
                return start;
            }
            start++;
        }
        lost = written.isEmpty() || start == text.length();
        place = start + written.length();
        return start;
    }
}
