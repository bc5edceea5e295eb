package dev.parley.gateway.flow.model;

import dev.parley.gateway.config.Location;
import dev.parley.gateway.config.Node;
import java.util.Optional;

/**
 * One step of a flow.
 *
 * @param location where it begins
 * @param name by which others go on with it
 * @param condition left out unless it holds
 * @param next where the flow goes on afterwards; empty for the step below
 * @param speech settings over the flow's
 * @param listen settings over the flow's
 */
public record Step(
        Location location,
        Optional<String> name,
        Optional<Expression> condition,
        Optional<Target> next,
        Node.Mapping speech,
        Node.Mapping listen,
        Deed deed) {}
