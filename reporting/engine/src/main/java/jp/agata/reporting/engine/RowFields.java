package jp.agata.reporting.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the components of a row: a record or a map. */
final class RowFields {

    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            if (!type.isRecord()) {
                throw new IllegalArgumentException("A row is a record or a map, not " + type);
            }
            Map<String, Method> accessors = new HashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                accessors.put(component.getName(), component.getAccessor());
            }
            return accessors;
        }
    };

    private RowFields() {}

    static @Nullable Object value(Object row, String name) {
        if (row instanceof Map<?, ?> map) {
            return map.get(name);
        }
        Method accessor = ACCESSORS.get(row.getClass()).get(name);
        if (accessor == null) {
            throw new IllegalArgumentException(row.getClass() + " has no component " + name);
        }
        return invoke(accessor, row);
    }

    private static @Nullable Object invoke(Method accessor, Object row) {
        try {
            return accessor.invoke(row);
        } catch (InvocationTargetException | IllegalAccessException e) {
            throw new IllegalStateException("Cannot read " + accessor, e);
        }
    }
}
