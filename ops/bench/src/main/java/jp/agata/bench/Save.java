package jp.agata.bench;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** One save of a class's marks. Its number is also the reason of every mark, so that each row tells whose it is. */
record Save(UUID request, Map<UUID, Mark> marks) {

    /** @param version that the page saw */
    record Mark(String code, int version) {}

    String json() {
        return marks.entrySet().stream()
                .map(entry -> """
                        {"enrollment":"%s","mark":{"code":"%s","reason":"%s"},"version":%d}""".formatted(
                                entry.getKey(),
                                entry.getValue().code(),
                                request,
                                entry.getValue().version()))
                .collect(Collectors.joining(",", "[", "]"));
    }
}
