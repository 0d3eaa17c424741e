package jp.agata.reporting.desk;

import java.util.List;
import java.util.Map;
import jp.agata.forms.Options;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Options as a column holds them. */
final class StoredOptions {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, List<String>>> VALUES = new TypeReference<>() {};

    private StoredOptions() {}

    static String write(Options options) {
        return JSON.writeValueAsString(options.values());
    }

    static Options read(String stored) {
        return new Options(JSON.readValue(stored, VALUES));
    }
}
