package dev.parley.gateway.flow.expr;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind;
import dev.cel.common.types.SimpleType;
import dev.parley.gateway.config.Nearest;
import dev.parley.gateway.flow.model.Kind;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds comparisons of values that are never equal, though their types may be. */
final class Never {

    private static final Set<String> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .collect(Collectors.toUnmodifiableSet());

    private static final Map<Kind, String> MADE = Map.of(Kind.DATE, "date", Kind.TIME, "clock");

    /**
     * A mistake.
     *
     * @param part where it is
     */
    record Found(CelExpr part, String message) {}

    private final CelAbstractSyntaxTree tree;
    private final Sources sources;

    Never(CelAbstractSyntaxTree tree, Sources sources) {
        this.tree = tree;
        this.sources = sources;
    }

    /** @param own names that are no variables here */
    Optional<Found> equal(CelExpr left, CelExpr right, Set<String> own) {
        return text(left, right, own)
                .or(() -> text(right, left, own))
                .or(() -> answer(left, right, own))
                .or(() -> answer(right, left, own));
    }

    /** One text that a value, which has its texts, is compared with. */
    Optional<Found> text(CelExpr value, CelExpr other, Set<String> own) {
        if (other.getKind() != ExprKind.Kind.CONSTANT || other.constant().getKind() != CelConstant.Kind.STRING_VALUE) {
            return Optional.empty();
        }
        String text = other.constant().stringValue();
        if (value.getKind() == ExprKind.Kind.CALL && value.call().function().equals("weekday")) {
            return WEEKDAYS.contains(text)
                    ? Optional.empty()
                    : Optional.of(new Found(other, "'" + text + "' is no weekday" + Nearest.hint(text, WEEKDAYS)));
        }
        String name = root(value);
        Set<String> texts = sources.texts().get(name);
        return texts == null || value.getKind() != ExprKind.Kind.IDENT || own.contains(name) || texts.contains(text)
                ? Optional.empty()
                : Optional.of(new Found(
                        other, "'" + text + "' is none of the options of '" + name + "'" + Nearest.hint(text, texts)));
    }

    /** JSON has no dates: they come as texts. */
    private Optional<Found> answer(CelExpr value, CelExpr other, Set<String> own) {
        String name = root(value);
        Kind kind = Kinds.kind(tree.getTypeOrThrow(other.id()));
        boolean isAnswer = sources.answers().contains(name)
                && !own.contains(name)
                && tree.getTypeOrThrow(value.id()).equals(SimpleType.DYN);
        return isAnswer && MADE.containsKey(kind)
                ? Optional.of(new Found(
                        other,
                        "what a service answers is a text, never " + Kinds.words(kind) + "; write " + MADE.get(kind)
                                + "(" + written(value) + ")"))
                : Optional.empty();
    }

    /** The variable that a value is, or is within; empty if there is none. */
    private static String root(CelExpr value) {
        return switch (value.getKind()) {
            case IDENT -> value.ident().name();
            case SELECT -> root(value.select().operand());
            case CALL ->
                value.call().function().equals("_[_]")
                        ? root(value.call().args().getFirst())
                        : "";
            default -> "";
        };
    }

    private static String written(CelExpr value) {
        return switch (value.getKind()) {
            case SELECT ->
                written(value.select().operand()) + "." + value.select().field();
            case IDENT -> value.ident().name();
            default -> "…";
        };
    }
}
