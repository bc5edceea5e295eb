package dev.parley.speech.google;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Copies of settings with some of them changed. */
final class Changed {

    private Changed() {}

    static <S extends Record> S settings(S settings, Map<String, Object> changes) {
        List<Object> values = new ArrayList<>();
        List<Class<?>> types = new ArrayList<>();
        try {
            for (RecordComponent component : settings.getClass().getRecordComponents()) {
                Object old = component.getAccessor().invoke(settings);
                values.add(changes.getOrDefault(component.getName(), old));
                types.add(component.getType());
            }
            @SuppressWarnings("unchecked")
            Class<S> type = (Class<S>) settings.getClass();
            return type.getDeclaredConstructor(types.toArray(Class<?>[]::new)).newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
