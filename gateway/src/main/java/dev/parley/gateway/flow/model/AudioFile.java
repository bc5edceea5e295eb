package dev.parley.gateway.flow.model;

import dev.parley.gateway.config.Location;
import java.nio.file.Path;

/**
 * An audio file that a flow names.
 *
 * @param path relative to the flow's folder
 */
public record AudioFile(Location location, Path path) {}
