package dev.parley.gateway.flow.expr;

import dev.cel.checker.CelStandardDeclarations;
import dev.cel.checker.CelStandardDeclarations.StandardFunction;
import dev.cel.checker.CelStandardDeclarations.StandardOverload;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelMacro;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import dev.parley.gateway.flow.model.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
    static final int DEEPEST = 50;
    static final int LARGEST_PATTERN = 5000;

    private static final CelOptions OPTIONS = CelOptions.current()
            .enableHeterogeneousNumericComparisons(true)
            .maxExpressionCodePointSize(Expressions.MOST_CHARACTERS)
            .maxParseRecursionDepth(DEEPEST)
            .comprehensionMaxIterations(MOST_ROUNDS)
            .maxRegexProgramSize(LARGEST_PATTERN)
            .build();

    private static final Set<StandardFunction> STANDARD = Set.of(
            StandardFunction.LOGICAL_NOT,
            StandardFunction.LOGICAL_AND,
            StandardFunction.LOGICAL_OR,
            StandardFunction.CONDITIONAL,
            StandardFunction.NOT_STRICTLY_FALSE,
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

    private static final Set<CelType> LEFT_OUT = Set.of(SimpleType.BYTES, SimpleType.UINT, SimpleType.TIMESTAMP);

    private static final Functions FUNCTIONS = new Functions();
    private static final CelCompiler COMPILER = compiler();
    private static final CelRuntime RUNTIME = CelRuntimeFactory.plannerRuntimeBuilder()
            .setOptions(OPTIONS)
            .setStandardFunctions(CelStandardFunctions.newBuilder()
                    .excludeFunctions(CelStandardFunctions.StandardFunction.INDEX)
                    .build())
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
                        .filterFunctions(Dialect::has)
                        .build())
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addMacros(CelMacro.newGlobalMacro(
                        "during",
                        1,
                        (factory, _, arguments) -> Optional.of(factory.newGlobalCall(
                                Functions.DURING, factory.newIdentifier("now"), arguments.get(0)))))
                .addFunctionDeclarations(FUNCTIONS.declarations())
                .addFunctionDeclarations(comparisons())
                .build();
    }

    /** CEL checks all overloads against each other for each expression, so those that nobody needs cost time. */
    private static boolean has(StandardFunction function, StandardOverload overload) {
        CelOverloadDecl declared = overload.celOverloadDecl();
        return STANDARD.contains(function)
                && !LEFT_OUT.contains(declared.resultType())
                && declared.parameterTypes().stream().noneMatch(LEFT_OUT::contains);
    }

    /**
     * What compares values of any types. CEL's own take two of one type alone; here, whole numbers equal those with
     * decimals.
     */
    private static List<CelFunctionDecl> comparisons() {
        List<CelOverloadDecl> equal = new ArrayList<>();
        List<CelOverloadDecl> unequal = new ArrayList<>();
        List<CelOverloadDecl> in = new ArrayList<>();
        pairs().forEach(pair -> {
            CelType list = ListType.create(pair.getLast());
            equal.add(CelOverloadDecl.newGlobalOverload("parley == " + pair, SimpleType.BOOL, pair));
            unequal.add(CelOverloadDecl.newGlobalOverload("parley != " + pair, SimpleType.BOOL, pair));
            in.add(CelOverloadDecl.newGlobalOverload("parley in " + pair, SimpleType.BOOL, pair.getFirst(), list));
        });
        CelType map = Kinds.type(Kind.MAP);
        in.add(CelOverloadDecl.newGlobalOverload("parley in map", SimpleType.BOOL, SimpleType.STRING, map));
        return List.of(
                CelFunctionDecl.newFunctionDeclaration("_==_", equal),
                CelFunctionDecl.newFunctionDeclaration("_!=_", unequal),
                CelFunctionDecl.newFunctionDeclaration("@in", in));
    }

    private static List<List<CelType>> pairs() {
        List<List<CelType>> pairs = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (kind != Kind.ANY) {
                pairs.add(List.of(Kinds.type(kind), Kinds.type(kind)));
            }
        }
        pairs.add(List.of(SimpleType.INT, SimpleType.DOUBLE));
        pairs.add(List.of(SimpleType.DOUBLE, SimpleType.INT));
        return pairs;
    }

    /** The names of all functions that can be written as {@code name(…)} or {@code x.name(…)}. */
    static Set<String> functions() {
        return NAMES;
    }
}
