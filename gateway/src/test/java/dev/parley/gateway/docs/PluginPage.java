package dev.parley.gateway.docs;

import dev.parley.gateway.plugin.PluginJar;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The examples of the page on plugins, by the name in the comment before each. */
final class PluginPage {

    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- example: (\\S+) -->\n```\\w+\n(.*?)```\n", Pattern.DOTALL);

    private PluginPage() {}

    static Map<String, String> examples() {
        return EXAMPLE.matcher(Readme.file("docs/plugins.md"))
                .results()
                .collect(Collectors.toMap(it -> it.group(1), it -> it.group(2)));
    }

    /** The plugin that its classes make. */
    static PluginJar fortune() {
        PluginJar jar = PluginJar.called("fortune");
        examples().forEach((name, text) -> {
            if (!name.endsWith(".yaml")) {
                jar.source(name, text);
            }
        });
        return jar;
    }
}
