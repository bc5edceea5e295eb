package dev.parley.gateway.flow.read;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.gateway.config.Binder;
import dev.parley.gateway.config.Confidence;
import dev.parley.gateway.config.Node;
import dev.parley.gateway.flow.model.AudioFile;
import dev.parley.gateway.flow.model.Branch;
import dev.parley.gateway.flow.model.Expression;
import dev.parley.gateway.flow.model.Fetch;
import dev.parley.gateway.flow.model.Permitted;
import dev.parley.gateway.flow.model.Steps;
import dev.parley.gateway.flow.model.Target;
import dev.parley.gateway.flow.model.Text;
import dev.parley.gateway.flow.model.Value;
import dev.parley.gateway.flow.model.Values;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How each type of value is written in YAML, as a JSON Schema. */
final class SchemaTypes {

    private final JsonNodeFactory json = JsonNodeFactory.instance;

    /** The types that others refer to. */
    void define(ObjectNode definitions) {
        ObjectNode several = object();
        several.putObject("properties")
                .set("one-of", listOf(scalar()).put("description", "Texts of which one is chosen by chance."));
        several.putArray("required").add("one-of");
        definitions.set("text", anyOf(scalar(), several));
        definitions.set("branch", anyOf(text(), reference("steps")));
    }

    /** A record's component. */
    ObjectNode of(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            ObjectNode element = of(parameterized.getActualTypeArguments()[0]);
            return parameterized.getRawType() == Optional.class ? element : anyOf(element, listOf(element));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return oneOf(Binder.constants(plain));
        } else if (plain == Text.class) {
            return reference("text");
        } else if (plain == Pieces.Lines.class) {
            return anyOf(reference("text"), listOf(reference("text")));
        } else if (plain == Pieces.Musts.class) {
            return mapOf(reference("text"));
        } else if (plain == Branch.class) {
            return reference("branch");
        } else if (plain == Steps.class) {
            return reference("steps");
        } else if (plain == Values.class || Node.class.isAssignableFrom(plain)) {
            return anyObject();
        } else if (plain == Value.class) {
            return json.objectNode();
        } else if (plain == Permitted.class) {
            return anyOf(oneOf(List.of("off")), listOf(text()));
        }
        return single(plain);
    }

    private ObjectNode single(Class<?> type) {
        if (type == boolean.class) {
            return named("boolean");
        } else if (type == int.class || type == Integer.class) {
            return named("integer");
        } else if (type == Duration.class) {
            ObjectNode duration = scalar();
            return duration.put("pattern", "^([0-9]{1,12}(ms|s|m|h)|0)$");
        } else if (type == Confidence.class) {
            return text().put("pattern", "^(always|never|below [01](\\.[0-9]{1,3})?)$");
        } else if (type == Fetch.Request.class) {
            return text().put("pattern", "^(GET|POST|PUT|PATCH|DELETE) +[a-z0-9-]{1,64}(/|$)");
        } else if (type == Target.class || type == AudioFile.class) {
            return text();
        } else if (type == String.class || type == Expression.class) {
            return scalar();
        }
        throw new IllegalArgumentException("no schema for " + type);
    }

    ObjectNode text() {
        return named("string");
    }

    /** A text, written plainly, may look like something else. */
    ObjectNode scalar() {
        ObjectNode scalar = json.objectNode();
        scalar.set("type", names("string", "number", "boolean"));
        return scalar;
    }

    ObjectNode reference(String definition) {
        return json.objectNode().put("$ref", "#/$defs/" + definition);
    }

    /** A section that has the keys that are told, and no others. */
    ObjectNode object() {
        return named("object").put("additionalProperties", false);
    }

    ObjectNode anyObject() {
        return named("object");
    }

    ObjectNode mapOf(ObjectNode values) {
        ObjectNode map = named("object");
        map.set("additionalProperties", values);
        return map;
    }

    ObjectNode listOf(ObjectNode items) {
        ObjectNode list = named("array");
        list.set("items", items);
        return list;
    }

    ObjectNode oneOf(List<String> constants) {
        ObjectNode choice = json.objectNode();
        ArrayNode values = choice.putArray("enum");
        constants.forEach(values::add);
        return choice;
    }

    ArrayNode names(String... types) {
        ArrayNode names = json.arrayNode();
        List.of(types).forEach(names::add);
        return names;
    }

    private ObjectNode named(String type) {
        return json.objectNode().put("type", type);
    }

    private ObjectNode anyOf(ObjectNode... choices) {
        ObjectNode any = json.objectNode();
        ArrayNode list = any.putArray("anyOf");
        List.of(choices).forEach(list::add);
        return any;
    }
}
