package dev.parley.gateway.flow.model;

import dev.parley.gateway.config.Location;

/** A step or part to go on with, by its name. */
public record Target(Location location, String name) {}
