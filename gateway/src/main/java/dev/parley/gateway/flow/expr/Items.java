package dev.parley.gateway.flow.expr;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** A list as CEL sees it. */
final class Items extends AbstractList<Object> implements RandomAccess {

    private final List<?> plain;

    Items(List<?> plain) {
        this.plain = plain;
    }

    List<?> plain() {
        return plain;
    }

    @Override
    public Object get(int index) {
        return Border.inward(plain.get(index));
    }

    @Override
    public int size() {
        return plain.size();
    }
}
