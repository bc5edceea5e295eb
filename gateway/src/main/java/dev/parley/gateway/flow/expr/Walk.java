package dev.parley.gateway.flow.expr;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.types.CelKind;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.parley.gateway.flow.model.Kind;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Goes through a checked expression: finds the variables that it reads, and what only a look at its texts can tell. */
final class Walk {

    private final CelAbstractSyntaxTree tree;
    private final Never never;
    private final Complaints complaints;
    private final Set<String> names = new TreeSet<>();

    Walk(CelAbstractSyntaxTree tree, Types types, Complaints complaints) {
        this.tree = tree;
        this.never = new Never(tree, types.sources());
        this.complaints = complaints;
    }

    void all() {
        go(tree.getExpr(), Set.of());
    }

    Set<String> names() {
        return Collections.unmodifiableSet(names);
    }

    /** @param own names that belong to the expression itself, such as the {@code x} of {@code all(x, x > 1)} */
    private void go(CelExpr part, Set<String> own) {
        switch (part.getKind()) {
            case IDENT -> {
                String name = part.ident().name();
                if (tree.getTypeOrThrow(part.id()).kind() == CelKind.TYPE) {
                    complaints.say(place(part), complaints.unknown(name, place(part)));
                } else if (!own.contains(name)) {
                    names.add(name);
                }
            }
            case SELECT -> go(part.select().operand(), own);
            case CALL -> call(part, part.call(), own);
            case LIST -> part.list().elements().forEach(item -> go(item, own));
            case MAP ->
                part.map().entries().forEach(entry -> {
                    go(entry.key(), own);
                    go(entry.value(), own);
                });
            case COMPREHENSION -> comprehension(part.comprehension(), own);
            case CONSTANT -> constant(part);
            default -> {}
        }
    }

    private void call(CelExpr part, CelCall call, Set<String> own) {
        call.target().ifPresent(target -> go(target, own));
        call.args().forEach(argument -> go(argument, own));
        if (call.function().equals("_==_") || call.function().equals("_!=_")) {
            compared(part, call.args().getFirst(), call.args().getLast());
            never.equal(call.args().getFirst(), call.args().getLast(), own).ifPresent(this::say);
        } else if (call.function().equals("@in")) {
            CelExpr items = call.args().getLast();
            List<CelExpr> written =
                    items.getKind() == CelExpr.ExprKind.Kind.LIST ? items.list().elements() : List.of();
            written.forEach(
                    item -> never.text(call.args().getFirst(), item, own).ifPresent(this::say));
        }
        if (!call.args().isEmpty()) {
            CelExpr last = call.args().getLast();
            if (last.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                    && last.constant().getKind() == CelConstant.Kind.STRING_VALUE) {
                Functions.refusal(call.function(), last.constant().stringValue())
                        .ifPresent(refusal -> complaints.say(place(last), refusal));
            }
        }
    }

    private void say(Never.Found found) {
        complaints.say(place(found.part()), found.message());
    }

    /** CEL lets dates and their like be compared with null, which they never are. */
    private void compared(CelExpr part, CelExpr left, CelExpr right) {
        CelType first = tree.getTypeOrThrow(left.id());
        CelType last = tree.getTypeOrThrow(right.id());
        CelType other = first.equals(SimpleType.NULL_TYPE) ? last : first;
        if ((first.equals(SimpleType.NULL_TYPE) || last.equals(SimpleType.NULL_TYPE))
                && Kinds.kind(other) != Kind.ANY) {
            complaints.say(place(part), Kinds.words(Kinds.kind(other)) + " is never null");
        }
    }

    private void comprehension(CelComprehension comprehension, Set<String> own) {
        go(comprehension.iterRange(), own);
        go(comprehension.accuInit(), own);
        Set<String> more = new HashSet<>(own);
        more.add(comprehension.accuVar());
        more.add(comprehension.iterVar());
        go(comprehension.loopCondition(), more);
        go(comprehension.loopStep(), more);
        go(comprehension.result(), more);
    }

    private void constant(CelExpr part) {
        switch (part.constant().getKind()) {
            case BYTES_VALUE -> complaints.say(place(part), "bytes are not known here");
            case UINT64_VALUE -> complaints.say(place(part), "a number is written without 'u'");
            default -> {}
        }
    }

    private CelSourceLocation place(CelExpr part) {
        Integer offset = tree.getSource().getPositionsMap().get(part.id());
        return offset == null
                ? CelSourceLocation.NONE
                : tree.getSource().getOffsetLocation(offset).orElse(CelSourceLocation.NONE);
    }
}
