package dev.parley.gateway.flow.test;

import dev.parley.api.dialog.ListenSettings;
import dev.parley.gateway.config.AskingSettings;
import dev.parley.gateway.flow.FlowSet;
import dev.parley.gateway.flow.run.Outside;
import dev.parley.gateway.flow.run.Parts;
import dev.parley.gateway.flow.run.Pauses;
import dev.parley.gateway.flow.run.Present;
import dev.parley.gateway.flow.run.Transferring;
import dev.parley.gateway.flow.run.Usual;
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
                new Outside(
                        _ -> {
                            throw new ServiceException(ServiceException.Kind.FORBIDDEN, "no service but a test's");
                        },
                        _ -> Optional.empty(),
                        (_, _) -> Optional.empty(),
                        Transferring.FOR_GOOD),
                flows::program,
                flows.languages(),
                new Usual("en-US", ZoneOffset.UTC, Map.of(), AskingSettings.DEFAULTS),
                new Present(_ -> 0, InstantSource.system(), Pauses.REAL, Watcher.NONE));
        return new TestRun(
                around, ListenSettings.DEFAULTS, _ -> dialled.isEmpty() ? Optional.empty() : Optional.of(dialled));
    }
}
