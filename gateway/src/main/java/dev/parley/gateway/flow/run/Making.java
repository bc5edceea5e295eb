package dev.parley.gateway.flow.run;

import dev.parley.gateway.flow.expr.EvaluationException;
import dev.parley.gateway.flow.expr.Scope;
import dev.parley.gateway.flow.model.Value;
import dev.parley.gateway.flow.model.Values;
import dev.parley.gateway.flow.program.Program;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the values that a step says. */
record Making(Wording wording, Program program, Manner manner) {

    @Nullable
    Object value(Value value, Scope scope) throws EvaluationException {
        return switch (value) {
            case Value.Computed computed ->
                program.compiled(computed.expression()).evaluate(scope);
            case Value.Written written -> wording.written(written.text(), program, scope, manner);
            case Value.Items items -> {
                List<@Nullable Object> made = new ArrayList<>();
                for (Value item : items.list()) {
                    made.add(value(item, scope));
                }
                yield Collections.unmodifiableList(made);
            }
            case Value.Members members -> map(members.map(), scope);
        };
    }

    Map<String, @Nullable Object> values(Values values, Scope scope) throws EvaluationException {
        return map(values.map(), scope);
    }

    private Map<String, @Nullable Object> map(Map<String, Value> values, Scope scope) throws EvaluationException {
        Map<String, @Nullable Object> made = new LinkedHashMap<>();
        for (Map.Entry<String, Value> entry : values.entrySet()) {
            made.put(entry.getKey(), value(entry.getValue(), scope));
        }
        return Collections.unmodifiableMap(made);
    }
}
