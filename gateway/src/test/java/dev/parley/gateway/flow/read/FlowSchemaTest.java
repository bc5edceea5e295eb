package dev.parley.gateway.flow.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.config.Problems;
import dev.parley.gateway.config.YamlReader;
import dev.parley.gateway.flow.hear.SlotTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Editors find with the schema what the reader finds: keys that there are not. */
class FlowSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXT = FlowSchema.of(SlotTypes.BUILT_IN);
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(TEXT);

    @ParameterizedTest
    @ValueSource(strings = {"table-booking", "account-pin", "appointment-reminder", "survey", "switchboard"})
    void theFlowsThatComeWithParleyFit(String name) throws IOException {
        assertThat(mistakes(Files.readString(Path.of("../conf/flows", name + ".yaml"))))
                .isEmpty();
    }

    @Test
    void theSchemaBesideTheFlowsIsThisOne() throws IOException {
        assertThat(Files.readString(Path.of("../conf/flows/flow.schema.json"))).isEqualToIgnoringNewLines(TEXT);
    }

    @Test
    void everyKeyHasADescription() throws JsonProcessingException {
        List<String> without = new ArrayList<>();
        collect(JSON.readTree(TEXT), "", without);

        assertThat(without).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stepps: []",
                "language: en\nsteps:\n  - say: Hello\n    sssml: true",
                "steps:\n  - sayy: Hello",
                "asking: {trys: 2}\nsteps:\n  - hang-up",
                "speech: {engine: x}\nsteps:\n  - hang-up",
                "steps:\n  - ask: Who?\n    slott: name",
                "steps:\n  - ask: Who?\n    slot: name\n    type: txt",
                "steps:\n  - ask: Which?\n    options:\n      one: {keys: 1}",
                "steps:\n  - ask: Which?\n    slots:\n      one: {ask: One, slot: two}",
                "steps:\n  - transfer: desk\n    buzy: later",
                "anywhere:\n  prices:\n    phrase: [x]\nsteps:\n  - hang-up",
                "steps:\n  - say: Hello\nparts:\n  later: hello",
            })
    void whatIsNotKnownDoesNotFit(String text) throws IOException {
        assertThat(mistakes(text)).isNotEmpty();
    }

    @Test
    void whatMayBeWrittenInSeveralWaysFitsInEach() throws IOException {
        assertThat(mistakes("""
                steps:
                  - hang-up
                  - return
                  - say: {one-of: [a, b]}
                  - ask: Which?
                    again: Which one?
                    options: {one: , two: {key: 2, next: later}}
                    anywhere: off
                    failed: later
                  - set: {a: 1, b: "x", c: [1], d: {e: true}}
                  - when: {a == 1: later, otherwise: [hang-up]}
                  - next: later
                    at-most: 3
                """)).isEmpty();
    }

    private static void collect(JsonNode node, String path, List<String> without) {
        node.path("properties").properties().forEach(property -> {
            if (!property.getValue().path("description").asText().endsWith(".")) {
                without.add(path + "." + property.getKey());
            }
        });
        node.properties().forEach(member -> collect(member.getValue(), path + "." + member.getKey(), without));
        node.elements().forEachRemaining(item -> {
            if (node.isArray()) {
                collect(item, path, without);
            }
        });
    }

    private static Set<ValidationMessage> mistakes(String text) throws IOException {
        Node node = YamlReader.readPlain("test.yaml", text, new Problems()).orElseThrow();
        return SCHEMA.validate(JSON.valueToTree(plain(node)));
    }

    /** As editors see it. */
    private static @Nullable Object plain(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar.isNull() ? null : Plain.value(scalar);
            case Node.Sequence list -> {
                List<@Nullable Object> items = new ArrayList<>();
                list.items().forEach(item -> items.add(plain(item)));
                yield items;
            }
            case Node.Mapping mapping -> {
                Map<String, @Nullable Object> members = new LinkedHashMap<>();
                mapping.members().forEach((key, member) -> members.put(key, plain(member)));
                yield members;
            }
        };
    }
}
