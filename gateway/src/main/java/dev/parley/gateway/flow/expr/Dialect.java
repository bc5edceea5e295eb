package dev.parley.gateway.flow.expr;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.parley.gateway.flow.model.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** CEL as flows have it: without bytes, protobuf and their like, with dates and times. Made when it is first used. */
final class Dialect {

    static final int MOST_ROUNDS = 10_000;

    private static final Set<String> NAMES = Set.of(
            "date",
            "clock",
            "days",
            "weekday",
            "during",
            "size",
            "contains",
            "startsWith",
            "endsWith",
            "matches",
            "int",
            "double",
            "string",
            "has",
            "all",
            "exists",
            "exists_one",
            "map",
            "filter");
    private static final int DEEPEST = 50;
    private static final int LARGEST_PATTERN = 5000;

    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .maxExpressionCodePointSize(Expressions.MOST_CHARACTERS)
            .maxParseRecursionDepth(DEEPEST)
            .comprehensionMaxIterations(MOST_ROUNDS)
            .maxRegexProgramSize(LARGEST_PATTERN)
            .build();

    private static final List<StandardFunction> STANDARD = List.of(
            StandardFunction.LOGICAL_NOT,
            StandardFunction.LOGICAL_AND,
            StandardFunction.LOGICAL_OR,
            StandardFunction.CONDITIONAL,
            StandardFunction.NOT_STRICTLY_FALSE,
            StandardFunction.IN,
            StandardFunction.INDEX,
            StandardFunction.ADD,
            StandardFunction.SUBTRACT,
            StandardFunction.MULTIPLY,
            StandardFunction.DIVIDE,
            StandardFunction.MODULO,
            StandardFunction.NEGATE,
            StandardFunction.LESS,
            StandardFunction.LESS_EQUALS,
            StandardFunction.GREATER,
            StandardFunction.GREATER_EQUALS,
            StandardFunction.SIZE,
            StandardFunction.CONTAINS,
            StandardFunction.STARTS_WITH,
            StandardFunction.ENDS_WITH,
            StandardFunction.MATCHES,
            StandardFunction.INT,
            StandardFunction.DOUBLE,
            StandardFunction.STRING);

    private static final Functions FUNCTIONS = new Functions();
    private static final CelCompiler COMPILER = compiler();
    private static final CelRuntime RUNTIME = CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(OPTIONS)
            .addFunctionBindings(FUNCTIONS.bindings())
            .build();

    private Dialect() {}

    static CelCompiler compiler(Types types) {
        CelCompilerBuilder builder = COMPILER.toCompilerBuilder();
        for (String name : types.names()) {
            builder.addVar(name, Kinds.type(types.kind(name).orElseThrow()));
        }
        return builder.build();
    }

    static CelRuntime runtime() {
        return RUNTIME;
    }

    private static CelCompiler compiler() {
        return CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardEnvironmentEnabled(false)
                .setStandardDeclarations(CelStandardDeclarations.newBuilder()
                        .includeFunctions(STANDARD)
                        .build())
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addMacros(CelMacro.newGlobalMacro(
                        "during",
                        1,
                        (factory, _, arguments) -> Optional.of(factory.newGlobalCall(
                                Functions.DURING, factory.newIdentifier("now"), arguments.get(0)))))
                .addFunctionDeclarations(FUNCTIONS.declarations())
                .addFunctionDeclarations(equality())
                .build();
    }

    /** CEL's own takes two values of one type alone; whole numbers equal those with decimals, here. */
    private static List<CelFunctionDecl> equality() {
        List<List<CelType>> pairs = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (kind != Kind.ANY) {
                pairs.add(List.of(Kinds.type(kind), Kinds.type(kind)));
            }
        }
        pairs.add(List.of(SimpleType.INT, SimpleType.DOUBLE));
        pairs.add(List.of(SimpleType.DOUBLE, SimpleType.INT));
        return Stream.of("_==_", "_!=_")
                .map(operator -> CelFunctionDecl.newFunctionDeclaration(
                        operator,
                        pairs.stream()
                                .map(pair -> CelOverloadDecl.newGlobalOverload(
                                        "parley " + operator + pair, SimpleType.BOOL, pair))
                                .toList()))
                .toList();
    }

    /** The names of all functions that can be written as {@code name(…)} or {@code x.name(…)}. */
    static Set<String> functions() {
        return NAMES;
    }
}
