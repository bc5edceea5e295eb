package dev.parley.gateway.flow.expr;

/** An expression could not be evaluated, or its value not be kept. The message is fit for logs: it quotes no value. */
public class EvaluationException extends Exception {

    private static final long serialVersionUID = 1;

    EvaluationException(String message) {
        super(message);
    }
}
