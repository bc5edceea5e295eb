package dev.parley.gateway.flow.read;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parley.gateway.config.AskingSettings;
import dev.parley.gateway.config.Binder;
import dev.parley.gateway.flow.hear.SlotTypes;
import dev.parley.gateway.flow.model.Anywhere;
import dev.parley.gateway.flow.model.Speech;
import dev.parley.gateway.flow.model.Value;
import java.lang.reflect.Type;
import java.util.Map;

/** The JSON Schema of a flow's file, made of the records that hold it, so that editors complete and check. */
public final class FlowSchema {

    private final SchemaTypes types = new SchemaTypes();
    private final Descriptions descriptions = Descriptions.read();
    private final SlotTypes slotTypes;

    private FlowSchema(SlotTypes slotTypes) {
        this.slotTypes = slotTypes;
    }

    /**
     * The schema, as JSON.
     *
     * @param types what can be asked for
     */
    public static String of(SlotTypes types) {
        return new FlowSchema(types).flow().toPrettyString();
    }

    private ObjectNode flow() {
        ObjectNode schema = types.object();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Parley call flow");
        section(schema, "flow", FlowReader.Head.class);
        schema.withArray("required").add("steps");
        ObjectNode properties = schema.withObject("properties");
        properties.set("parts", described(types.mapOf(types.reference("steps")), "flow.parts"));
        properties.set("anywhere", described(anywhere(), "flow.anywhere"));
        properties.set("asking", described(of("asking", AskingSettings.class), "flow.asking"));
        properties.set("speech", described(of("speech", Speech.class), "flow.speech"));
        types.define(schema.putObject("$defs"));
        schema.withObject("$defs").set("steps", types.listOf(types.reference("step")));
        schema.withObject("$defs").set("step", step());
        return schema;
    }

    private ObjectNode anywhere() {
        ObjectNode anywhere = types.object();
        ObjectNode properties = anywhere.putObject("properties");
        for (String name : Anywhere.BUILT_IN) {
            properties.set(name, described(types.reference("branch"), "anywhere." + name));
        }
        ObjectNode own = types.object();
        section(own, "anywhere", FlowReader.Own.class);
        branch(own, "anywhere");
        own.withArray("required").add("phrases");
        anywhere.set("additionalProperties", own);
        return anywhere;
    }

    private ObjectNode step() {
        ObjectNode step = types.object();
        ArrayNode choices = step.removeAll().putArray("anyOf");
        choices.add(question());
        choices.add(questionForSeveral());
        ObjectNode when = verb(Verbs.WHEN);
        when.withObject("properties").set(Verbs.WHEN, described(types.mapOf(types.reference("branch")), "when.when"));
        choices.add(when);
        for (Map.Entry<String, Class<? extends Record>> verb : Verbs.BOUND.entrySet()) {
            ObjectNode choice = verb(verb.getKey());
            section(choice, verb.getKey(), verb.getValue());
            choices.add(choice);
        }
        ObjectNode jump = verb(Verbs.NEXT);
        section(jump, Verbs.NEXT, Verbs.recordOf(Verbs.NEXT));
        choices.add(jump);
        choices.add(types.oneOf(Verbs.ALONE.stream().sorted().toList()));
        return step;
    }

    private ObjectNode question() {
        ObjectNode ask = verb(Verbs.ASK);
        section(ask, Verbs.ASK, QuestionReader.Wanted.class);
        section(ask, Verbs.ASK, QuestionReader.Question.class);
        wanted(ask);
        ask.withObject("properties").remove("near");
        return ask;
    }

    private ObjectNode questionForSeveral() {
        ObjectNode ask = verb(Verbs.ASK);
        section(ask, "slots", QuestionReader.Open.class);
        ObjectNode slot = types.object();
        section(slot, Verbs.ASK, QuestionReader.Wanted.class);
        wanted(slot);
        slot.withObject("properties").remove("slot");
        slot.withArray("required").add(Verbs.ASK);
        ask.withObject("properties").set("slots", described(types.mapOf(slot), "slots.slots"));
        ask.withArray("required").add("slots");
        return ask;
    }

    /** The type, its own keys, and the options. */
    private void wanted(ObjectNode section) {
        ObjectNode properties = section.withObject("properties");
        properties.set("type", described(types.oneOf(slotTypes.names()), "ask.type"));
        for (String name : slotTypes.names()) {
            for (String key : slotTypes.keys(name)) {
                if (!properties.has(key)) {
                    properties.set(key, ofType(name, key));
                }
            }
        }
        ObjectNode option = types.object();
        section(option, "option", QuestionReader.Option.class);
        branch(option, "option");
        option.set("type", types.names("object", "null"));
        properties.set("options", described(types.mapOf(option), "ask.options"));
    }

    /** What is known of a plugin's keys is that they are there. */
    private ObjectNode ofType(String type, String key) {
        return descriptions
                .find("ask." + key)
                .map(sentence -> types.scalar().put("description", sentence))
                .orElseGet(() -> types.of(Value.class).put("description", "Belongs to the type " + type + "."));
    }

    private ObjectNode verb(String verb) {
        ObjectNode step = types.object();
        ObjectNode properties = step.putObject("properties");
        properties.set("name", described(types.text(), "step.name"));
        properties.set("if", described(types.scalar(), "step.if"));
        properties.set(Verbs.NEXT, described(types.text(), "step.next"));
        properties.set("speech", described(of("speech", Speech.class), "step.speech"));
        properties.set("listen", described(types.anyObject(), "step.listen"));
        step.putArray("required").add(verb);
        return step;
    }

    private void branch(ObjectNode section, String where) {
        ObjectNode properties = section.withObject("properties");
        properties.set("do", described(types.reference("steps"), where + ".do"));
        properties.set(Verbs.NEXT, described(types.text(), where + ".next"));
    }

    private ObjectNode of(String where, Class<? extends Record> type) {
        ObjectNode schema = types.object();
        section(schema, where, type);
        return schema;
    }

    /** Adds what a record's components are written as. */
    private void section(ObjectNode schema, String where, Class<? extends Record> type) {
        ObjectNode properties = schema.withObject("properties");
        for (Map.Entry<String, Type> component : Binder.types(type).entrySet()) {
            properties.set(
                    component.getKey(), described(types.of(component.getValue()), where + "." + component.getKey()));
        }
    }

    private ObjectNode described(ObjectNode schema, String key) {
        return schema.put("description", descriptions.of(key));
    }
}
