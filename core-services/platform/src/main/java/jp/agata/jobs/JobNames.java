package jp.agata.jobs;

import java.util.Locale;

/** {@code PrintClassRegisters} is {@code print-class-registers} for ever, also in rows written long ago. */
final class JobNames {

    private JobNames() {}

    static String of(Class<?> requestType) {
        return requestType
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
