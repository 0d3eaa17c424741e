package jp.agata.reporting.engine;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a trial prints: the template, its sub-reports by parameter name, and sample values as plain maps and lists. */
record TrialRequest(
        String id,
        byte[] jrxml,
        HashMap<String, byte[]> subReports,
        HashMap<String, Object> parameters,
        ArrayList<Object> rows)
        implements Serializable {

    static TrialRequest of(
            String id, byte[] jrxml, Map<String, byte[]> subReports, Map<String, ?> parameters, List<?> rows) {
        var plain = new HashMap<String, Object>();
        parameters.forEach((name, value) -> plain.put(name, plain(value)));
        return new TrialRequest(id, jrxml, new HashMap<>(subReports), plain, plain(rows));
    }

    private static ArrayList<Object> plain(List<?> list) {
        var plain = new ArrayList<>();
        list.forEach(value -> plain.add(plain(value)));
        return plain;
    }

    // Records of forms are not serialisable; their components are.
    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Record record -> plain(Contract.values(record));
            case Map<?, ?> map -> {
                var plain = new HashMap<Object, Object>();
                map.forEach((name, one) -> plain.put(name, plain(one)));
                yield plain;
            }
            case List<?> list -> plain(list);
            default -> value;
        };
    }
}
