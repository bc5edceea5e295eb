package de.dfki.lt.tools.tokenizer.annotate;

import java.text.CharacterIterator;

/** A text whose stretches carry values by name. Stands in for the class of JTok that MaryTTS was built against. */
public interface AnnotatedString extends CharacterIterator {

    /** Gives the characters from {@code start} to before {@code end} a value, as one run. */
    void annotate(String name, Object value, int start, int end);

    /** The value at the current index; null if there is none. */
    Object getAnnotation(String name);

    /** Where the run, or the gap between runs, begins that the current index lies in. */
    int getRunStart(String name);

    /** Where it ends, exclusively. */
    int getRunLimit(String name);

    /** The characters from {@code start} to before {@code end}. */
    String substring(int start, int end);
}
