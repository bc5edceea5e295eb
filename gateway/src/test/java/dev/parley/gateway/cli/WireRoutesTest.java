package dev.parley.gateway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.gateway.config.Configuration;
import dev.parley.gateway.endtoend.Installation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which number is called to reach a flow. */
class WireRoutesTest {

    private static Configuration shipped(List<String> settings) {
        return Configuration.load(Installation.conf(), settings, Map.of());
    }

    @Test
    void aFlowIsReachedByItsRoute() {
        WireRoutes routes = WireRoutes.of(shipped(List.of()).settings().routes(), List.of("survey"));

        assertThat(routes.number("survey")).isEqualTo("+15550000006");
        assertThat(routes.settings()).isEmpty();
    }

    @Test
    void aFlowWithoutANumberOfItsOwnIsLentOne() {
        WireRoutes routes = WireRoutes.of(shipped(List.of()).settings().routes(), List.of("pizza", "taxi"));

        assertThat(shipped(routes.settings()).settings().routes())
                .filteredOn(route -> route.flow().filter("pizza"::equals).isPresent())
                .singleElement()
                .satisfies(route -> assertThat(route.to()).isEqualTo(routes.number("pizza")));
        assertThat(routes.number("taxi")).isNotEqualTo(routes.number("pizza"));
    }
}
