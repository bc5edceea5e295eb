package dev.parley.api.dialog;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A message that a caller has left.
 *
 * @param file a mono WAV file of 16 bit, at the call's rate: the caller's side alone
 * @param length of the file, with the silence that ended it
 * @param text what was recognised meanwhile; may be empty
 */
public record Message(Path file, Duration length, String text) {}
