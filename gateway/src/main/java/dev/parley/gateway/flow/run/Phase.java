package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.expr.EvaluationException;
import dev.parley.gateway.flow.hear.Words;

/** One kind of question within an interview: what is asked, and what becomes of what comes. */
interface Phase {

    /** What is asked. */
    Put put() throws EvaluationException;

    /** Nothing came. */
    void silent() throws EvaluationException;

    /** Something came that does not fit. */
    void unfit() throws EvaluationException;

    /** Digits came. Whether they fit. */
    boolean keyed(String digits) throws EvaluationException;

    /**
     * Something was said.
     *
     * @param sure how sure the recognizer was
     * @param least how well it must fit, 0..1: more if it may be something that callers say anywhere
     * @return whether it fits
     */
    boolean said(Words words, double sure, double least) throws EvaluationException;

    /** No recognizer can be had, and keys cannot answer. */
    void deaf() throws EvaluationException;

    /** Whether something was said that corrects an earlier answer of the same question; then it is changed. */
    default boolean corrects(Words words, double sure) throws EvaluationException {
        return false;
    }

    /** Whether an answer to an earlier question may be corrected here. */
    default boolean isCorrectable() {
        return false;
    }

    /** Whether any words would fit, so that what callers say anywhere comes first. */
    default boolean takesAnything() {
        return false;
    }
}
