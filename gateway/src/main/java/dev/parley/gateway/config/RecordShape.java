package dev.parley.gateway.config;

import dev.parley.api.speech.EngineChoice;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record type seen as a section of settings. Made anew for each binding: a cache would keep the class loaders of
 * plugins from being collected.
 */
record RecordShape(Class<?> type, List<Setting> settings) {

    /** One component: its key and its type. */
    record Setting(String key, Type type, RecordComponent component) {

        /** By convention a number whose name ends so is one of bytes. */
        boolean isBytes() {
            return key.equals("bytes") || key.endsWith("-bytes");
        }

        /** Tells the place of the section. */
        boolean isLocation() {
            return type == Location.class;
        }

        /** Whether a user writes it; engines have a section of their own, {@code speech}. */
        boolean isWritten() {
            return !isLocation() && type != EngineChoice.class;
        }

        Object of(Object instance) {
            component.getAccessor().setAccessible(true);
            try {
                return component.getAccessor().invoke(instance);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record's accessor failed: " + component, e);
            }
        }
    }

    static RecordShape of(Class<?> type) {
        List<Setting> settings = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Key written = component.getAnnotation(Key.class);
            String key = written == null ? Names.kebab(component.getName()) : written.value();
            settings.add(new Setting(key, component.getGenericType(), component));
        }
        return new RecordShape(type, settings);
    }

    /** What a user may write. */
    List<String> keys() {
        return settings.stream().filter(Setting::isWritten).map(Setting::key).toList();
    }

    Optional<Setting> setting(String key) {
        return settings.stream()
                .filter(setting -> setting.key().equals(key) && setting.isWritten())
                .findFirst();
    }

    /**
     * Makes a record.
     *
     * @throws RuntimeException whatever the record's constructor has against the values
     */
    Object construct(@Nullable Object[] values) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new IllegalStateException("the constructor of " + type.getName() + " failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type.getName(), e);
        }
    }

    /** The type's own {@code static DEFAULTS}; empty if it has none, and then what has no natural default must be written. */
    Optional<Object> defaults() {
        try {
            Field field = type.getDeclaredField("DEFAULTS");
            if (!Modifier.isStatic(field.getModifiers()) || field.getType() != type) {
                return Optional.empty();
            }
            field.setAccessible(true);
            return Optional.ofNullable(field.get(null));
        } catch (NoSuchFieldException none) {
            return Optional.empty();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("cannot read DEFAULTS of " + type.getName(), e);
        }
    }

    /** The class behind a type. */
    static Class<?> raw(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType parameterized -> (Class<?>) parameterized.getRawType();
            default -> throw new IllegalArgumentException("settings cannot be of type " + type);
        };
    }

    /** The last type argument: of a list's elements, of a map's values. */
    static Type element(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            return arguments[arguments.length - 1];
        }
        throw new IllegalArgumentException("settings cannot be of the raw type " + type);
    }
}
