package dev.parley.api.dialog;

import dev.parley.api.speech.Transcript;

/** What came of listening. */
public sealed interface Answer {

    /** The words or digits; empty for {@link NoInput}. */
    String text();

    /** The caller said something. */
    record Utterance(Transcript transcript) implements Answer {
        @Override
        public String text() {
            return transcript.text();
        }
    }

    /**
     * The caller pressed digits.
     *
     * @param digits without the finishing key
     * @param complete false if a time-out ended them before the finishing key or the highest count, or if they are too few
     */
    record Digits(String digits, boolean complete) implements Answer {
        @Override
        public String text() {
            return digits;
        }
    }

    /** The caller said and pressed nothing that could be understood. */
    record NoInput() implements Answer {
        @Override
        public String text() {
            return "";
        }
    }
}
