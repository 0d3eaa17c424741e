package jp.agata.reporting.engine;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a form's template may show (帳票のデータ契約): the components of one record are its parameters, those of another the
 * fields of its rows. A {@code List} of records is a table's data, {@code byte[]} a picture, {@link Template} a
 * sub-report; components of any other type are not for templates.
 */
public final class Contract {

    /** The class a template declares, and for a list the record of its rows. */
    record Component(String className, Optional<Class<? extends Record>> rows) {}

    private static final Map<Type, Class<?>> SCALARS = Map.ofEntries(
            Map.entry(String.class, String.class),
            Map.entry(int.class, Integer.class),
            Map.entry(Integer.class, Integer.class),
            Map.entry(long.class, Long.class),
            Map.entry(Long.class, Long.class),
            Map.entry(double.class, Double.class),
            Map.entry(Double.class, Double.class),
            Map.entry(boolean.class, Boolean.class),
            Map.entry(Boolean.class, Boolean.class),
            Map.entry(BigDecimal.class, BigDecimal.class),
            Map.entry(Date.class, Date.class),
            Map.entry(LocalDate.class, LocalDate.class));

    private final SequencedMap<String, Component> parameters;
    private final SequencedMap<String, Component> fields;

    private Contract(SequencedMap<String, Component> parameters, SequencedMap<String, Component> fields) {
        this.parameters = parameters;
        this.fields = fields;
    }

    public static Contract of(Class<? extends Record> parameters, Class<? extends Record> row) {
        return new Contract(components(parameters), components(row));
    }

    /** A record's components by name, as parameters of a print. Components that hold nothing are left out. */
    public static Map<String, Object> values(Record parameters) {
        var values = new LinkedHashMap<String, Object>();
        for (var component : parameters.getClass().getRecordComponents()) {
            var value = accessed(component, parameters);
            if (value != null) {
                values.put(component.getName(), value);
            }
        }
        return values;
    }

    private static @Nullable Object accessed(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }

    SequencedMap<String, Component> parameters() {
        return parameters;
    }

    SequencedMap<String, Component> fields() {
        return fields;
    }

    static SequencedMap<String, Component> components(Class<? extends Record> type) {
        var components = new LinkedHashMap<String, Component>();
        for (RecordComponent component : type.getRecordComponents()) {
            component(component.getGenericType()).ifPresent(found -> components.put(component.getName(), found));
        }
        return components;
    }

    private static Optional<Component> component(Type type) {
        if (type == byte[].class) {
            return Optional.of(new Component(AllowedNames.PICTURE, Optional.empty()));
        }
        if (type == Template.class) {
            return Optional.of(new Component(AllowedNames.REPORT, Optional.empty()));
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return rows(list.getActualTypeArguments()[0])
                    .map(rows -> new Component(AllowedNames.DATA_SOURCE, Optional.of(rows)));
        }
        return Optional.ofNullable(SCALARS.get(type)).map(scalar -> new Component(scalar.getName(), Optional.empty()));
    }

    private static Optional<Class<? extends Record>> rows(Type type) {
        return type instanceof Class<?> row && row.isRecord()
                ? Optional.of(row.asSubclass(Record.class))
                : Optional.empty();
    }
}
