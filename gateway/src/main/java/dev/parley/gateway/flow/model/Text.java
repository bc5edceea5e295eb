package dev.parley.gateway.flow.model;

import dev.parley.gateway.config.Location;
import java.util.List;
import java.util.Optional;

/**
 * What is said, with what is put in.
 *
 * @param variants at least one, of which one is chosen at random
 */
public record Text(Location location, List<Variant> variants) {

    /** A text that nobody wrote. */
    public static final Text NONE = new Text(Location.NONE, List.of(new Variant(List.of())));

    public Text {
        variants = List.copyOf(variants);
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return variants.stream().allMatch(variant -> variant.pieces().isEmpty());
    }

    /** All that is put in, in any variant. */
    public List<Put> puts() {
        return variants.stream()
                .flatMap(variant -> variant.pieces().stream())
                .filter(Put.class::isInstance)
                .map(Put.class::cast)
                .toList();
    }

    /** One way of saying it. */
    public record Variant(List<Piece> pieces) {

        public Variant {
            pieces = List.copyOf(pieces);
        }
    }

    /** A piece of it. */
    public sealed interface Piece {}

    /** Words that are there as they are. */
    public record Words(String text) implements Piece {}

    /**
     * A value that is put in.
     *
     * @param format how it is spoken, such as {@code money EUR}; empty for the usual way of its type
     */
    public record Put(Expression expression, Optional<String> format) implements Piece {}
}
