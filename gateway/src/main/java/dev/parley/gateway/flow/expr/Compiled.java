package dev.parley.gateway.flow.expr;

import dev.cel.common.CelErrorCode;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;
import dev.parley.gateway.flow.model.Expression;
import dev.parley.gateway.flow.model.Kind;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An expression that was found right, with its types. For any number of calls at once. */
public final class Compiled {

    private final Expression expression;
    private final Program program;
    private final Kind found;
    private final Kind kind;
    private final Set<String> names;

    Compiled(Expression expression, Program program, Kind found, Kind kind, Set<String> names) {
        this.expression = expression;
        this.program = program;
        this.found = found;
        this.kind = kind;
        this.names = names;
    }

    /** What kind of value {@link #evaluate} returns. */
    public Kind kind() {
        return kind;
    }

    /** The variables that it reads, such as {@code guests}, {@code now} and {@code call.id}. */
    public Set<String> names() {
        return names;
    }

    /** The expression as it was written. */
    public Expression expression() {
        return expression;
    }

    /**
     * Evaluates it.
     *
     * @return a value as {@link #kind} says; null, which is nothing, only where that is {@link Kind#ANY}
     * @throws EvaluationException if that cannot be done, or gives another kind of value than was wanted
     */
    public @Nullable Object evaluate(Scope scope) throws EvaluationException {
        Object value = raw(scope);
        if (found == kind) {
            return value;
        }
        Object fitting = Kinds.fitting(value, kind);
        if (fitting == null) {
            throw mistake(
                    Kinds.words(kind) + " is wanted, and it is " + (value == null ? "nothing" : "something else"));
        }
        return fitting;
    }

    /**
     * Evaluates a condition. Nothing counts as false.
     *
     * @throws EvaluationException if that cannot be done, or it is neither true nor false
     */
    public boolean test(Scope scope) throws EvaluationException {
        return switch (raw(scope)) {
            case null -> false;
            case Boolean truth -> truth;
            default -> throw mistake("true or false is wanted, and it is something else");
        };
    }

    @Override
    public String toString() {
        return expression.source();
    }

    private @Nullable Object raw(Scope scope) throws EvaluationException {
        try {
            return Border.outward(program.eval(name -> Optional.of(value(scope, name))));
        } catch (CelEvaluationException e) {
            throw mistake(reason(e));
        } catch (Unfit e) {
            throw mistake(e.reason());
        }
    }

    private static Object value(Scope scope, String name) {
        return switch (name) {
            case "now" -> scope.now();
            case "today" -> scope.now().toLocalDate();
            default -> {
                if (!scope.isSet(name)) {
                    throw new Unfit("the variable '" + name + "' is not set");
                }
                yield Border.inward(scope.value(name));
            }
        };
    }

    /** In words of ours, for CEL's may quote what a caller said. */
    private static String reason(CelEvaluationException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unfit unfit) {
                return unfit.reason();
            }
        }
        CelErrorCode code = failure.getErrorCode();
        return switch (code) {
            case DIVIDE_BY_ZERO -> "division by zero";
            case NUMERIC_OVERFLOW -> "a number beyond what can be computed";
            case ITERATION_BUDGET_EXCEEDED -> "more than " + Dialect.MOST_ROUNDS + " rounds";
            case INDEX_OUT_OF_BOUNDS -> "a list has not so many items";
            case ATTRIBUTE_NOT_FOUND -> "a member of what has none of that name, or is nothing";
            case BAD_FORMAT, INVALID_ARGUMENT -> "a text that is not of the form that is wanted";
            default -> "values whose types do not fit";
        };
    }

    private EvaluationException mistake(String reason) {
        return new EvaluationException(expression.location() + ": '" + expression.source() + "': " + reason);
    }
}
