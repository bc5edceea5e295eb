package dev.parley.gateway.config;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What is written about calls.
 *
 * @param folder everything the service writes goes below it; relative to the folder Parley is started in; default {@code data}
 * @param statusWait how long the record of a call waits for the carrier's word on how it ended, 0..5 m; default 10 s
 */
public record RecordsSettings(Path folder, Duration statusWait) {

    public static final RecordsSettings DEFAULTS = new RecordsSettings(Path.of("data"), Duration.ofSeconds(10));

    public RecordsSettings {
        Checks.notBlank("folder", folder.toString());
        Checks.range("status-wait", statusWait, Duration.ZERO, Duration.ofMinutes(5));
    }
}
