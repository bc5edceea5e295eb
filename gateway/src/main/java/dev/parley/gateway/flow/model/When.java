package dev.parley.gateway.flow.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Does the first branch whose condition holds.
 *
 * @param otherwise what is done when none does
 */
public record When(List<Case> cases, Optional<Branch> otherwise) implements Deed {

    /** A condition and what is done when it holds. */
    public record Case(Expression condition, Branch branch) {}

    public When {
        cases = List.copyOf(cases);
    }

    @Override
    public String verb() {
        return "when";
    }

    /** By their conditions as written, and {@code otherwise}. */
    @Override
    public Map<String, Branch> branches() {
        Map<String, Branch> branches = new LinkedHashMap<>();
        cases.forEach(it -> branches.put(it.condition().source(), it.branch()));
        otherwise.ifPresent(branch -> branches.put("otherwise", branch));
        return branches;
    }
}
