package dev.parley.gateway.cli;

import dev.parley.gateway.config.RouteSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The number of each flow under test: that of its route, or one more if it has none of its own.
 *
 * @param numbers by flow
 * @param settings for the routes that there are not
 */
record WireRoutes(Map<String, String> numbers, List<String> settings) {

    static WireRoutes of(List<RouteSettings> routes, List<String> flows) {
        Map<String, String> numbers = new LinkedHashMap<>();
        List<String> settings = new ArrayList<>();
        int next = routes.size();
        for (String flow : flows) {
            Optional<String> own = routes.stream()
                    .filter(route -> route.flow().equals(Optional.of(flow))
                            && route.from().isEmpty())
                    .map(RouteSettings::to)
                    .filter(to -> to.matches("\\+\\d+"))
                    .findFirst();
            if (own.isEmpty()) {
                String number = String.format(Locale.ROOT, "+1555999%04d", next);
                settings.add("routes." + next + ".to=" + number);
                settings.add("routes." + next + ".flow=" + flow);
                next++;
                numbers.put(flow, number);
            } else {
                numbers.put(flow, own.get());
            }
        }
        return new WireRoutes(numbers, settings);
    }

    String number(String flow) {
        return numbers.getOrDefault(flow, "");
    }
}
