package dev.parley.gateway.flow.test;

import dev.parley.api.dialog.ListenSettings;
import dev.parley.gateway.flow.FlowSet;
import dev.parley.gateway.flow.model.Asking;
import dev.parley.gateway.flow.run.Parts;
import dev.parley.gateway.flow.run.Pauses;
import dev.parley.gateway.flow.run.Transferring;
import dev.parley.gateway.flow.run.Watcher;
import dev.parley.gateway.flow.service.ServiceException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/** What tests of flows find around them when there is no gateway. */
final class TestWorld {

    private TestWorld() {}

    static TestRun run(FlowSet flows, String dialled) {
        Parts around = new Parts(
                request -> {
                    throw new ServiceException(ServiceException.Kind.FORBIDDEN, "no service but a test's");
                },
                _ -> Optional.empty(),
                (_, _) -> Optional.empty(),
                flows::program,
                flows.languages(),
                "en-US",
                ZoneOffset.UTC,
                Map.of(),
                Asking.DEFAULTS,
                _ -> 0,
                InstantSource.system(),
                Pauses.REAL,
                Transferring.FOR_GOOD,
                Watcher.NONE);
        return new TestRun(
                around, ListenSettings.DEFAULTS, _ -> dialled.isEmpty() ? Optional.empty() : Optional.of(dialled));
    }
}
