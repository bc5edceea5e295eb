package dev.parley.gateway.flow.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Puts together the branches that a step has. */
final class Cases {

    private final Map<String, Branch> branches = new LinkedHashMap<>();

    Cases with(String name, Optional<Branch> branch) {
        branch.ifPresent(it -> branches.put(name, it));
        return this;
    }

    Map<String, Branch> map() {
        return branches;
    }
}
