package dev.parley.gateway.flow.expr;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.compiler.CelCompiler;
import dev.cel.runtime.CelEvaluationException;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.flow.model.Expression;
import dev.parley.gateway.flow.model.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Checks expressions, and makes them ready to be evaluated. For any number of threads. Nothing of CEL is loaded before the
 * first expression.
 */
public final class Expressions {

    /** How many characters an expression may have. */
    public static final int MOST_CHARACTERS = 2000;

    private static final int MOST_COMPILERS = 16;

    /** Neighbouring expressions of a flow mostly see the same variables, and a compiler costs as much as compiling. */
    private final Map<Types, CelCompiler> compilers = new LinkedHashMap<>(MOST_COMPILERS, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Types, CelCompiler> eldest) {
            return size() > MOST_COMPILERS;
        }
    };

    /**
     * Checks an expression with its types.
     *
     * @param types the variables that it may name
     * @param wanted what kind of value it must give. {@link Kind#ANY} fits any, and is looked at when it is evaluated; a
     *     whole number becomes a decimal one
     * @return empty if it is wrong, and the problems say why
     */
    public Optional<Compiled> compile(Expression expression, Types types, Optional<Kind> wanted, Problems problems) {
        int before = problems.count();
        Complaints complaints = new Complaints(expression, types, problems);
        if (expression.source().isBlank()) {
            complaints.say("an expression is missing");
        } else if (expression.source().length() > MOST_CHARACTERS) {
            complaints.say("an expression may have " + MOST_CHARACTERS + " characters, and this one has "
                    + expression.source().length());
        }
        if (problems.count() > before) {
            return Optional.empty();
        }
        CelCompiler compiler = compiler(types);
        CelValidationResult parsed = compiler.parse(expression.source());
        if (parsed.hasError()) {
            complaints.syntax(parsed.getErrors());
            return Optional.empty();
        }
        try {
            CelValidationResult checked = compiler.check(parsed.getAst());
            if (checked.hasError()) {
                complaints.types(checked.getErrors());
                return Optional.empty();
            }
            return compiled(expression, checked.getAst(), types, wanted, complaints, () -> problems.count() == before);
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException("an expression without errors is refused: " + expression, e);
        }
    }

    private static Optional<Compiled> compiled(
            Expression expression,
            CelAbstractSyntaxTree tree,
            Types types,
            Optional<Kind> wanted,
            Complaints complaints,
            BooleanSupplier right)
            throws CelEvaluationException {
        Walk walk = new Walk(tree, types, complaints);
        walk.all();
        Kind found = Kinds.kind(tree.getResultType());
        Kind kind = wanted.filter(any -> any != Kind.ANY).orElse(found);
        if (!Kinds.fits(found, kind)) {
            complaints.kind(kind, found);
        }
        return right.getAsBoolean()
                ? Optional.of(
                        new Compiled(expression, Dialect.runtime().createProgram(tree), found, kind, walk.names()))
                : Optional.empty();
    }

    private CelCompiler compiler(Types types) {
        synchronized (compilers) {
            return compilers.computeIfAbsent(types, Dialect::compiler);
        }
    }
}
