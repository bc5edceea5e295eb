package dev.parley.gateway.config;

import java.io.StringWriter;
import java.util.List;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/** Writes nodes as YAML. */
public final class YamlWriter {

    private static final int LINE_WIDTH = 120;

    private final Resolver resolver = new Resolver();

    private YamlWriter() {}

    /** The nodes as a YAML document that reads back as the same. */
    public static String write(Node node) {
        DumperOptions options = new DumperOptions();
        options.setWidth(LINE_WIDTH);
        options.setSplitLines(false);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        StringWriter text = new StringWriter();
        new Yaml(options).serialize(new YamlWriter().node(node), text);
        return text.toString();
    }

    private org.yaml.snakeyaml.nodes.Node node(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar(scalar.text(), scalar.quoted());
            case Node.Sequence list ->
                new SequenceNode(
                        Tag.SEQ,
                        list.items().stream().map(this::node).toList(),
                        list.items().isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
            case Node.Mapping section -> {
                List<NodeTuple> tuples = section.members().entrySet().stream()
                        .map(entry -> new NodeTuple(scalar(entry.getKey(), true), node(entry.getValue())))
                        .toList();
                yield new MappingNode(Tag.MAP, tuples, tuples.isEmpty() ? FlowStyle.FLOW : FlowStyle.BLOCK);
            }
        };
    }

    /** Text that would read as something else, such as {@code 12}, gets quotes from the emitter. */
    private ScalarNode scalar(String text, boolean quoted) {
        Tag tag = quoted ? Tag.STR : resolver.resolve(NodeId.scalar, text, true);
        return new ScalarNode(tag, text, null, null, ScalarStyle.PLAIN);
    }
}
