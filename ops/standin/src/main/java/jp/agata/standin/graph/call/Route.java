package jp.agata.standin.graph.call;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A method on a path, the application permissions of which one suffices, and what it costs.
 *
 * @param units resource units before {@code $select}, {@code $top} and {@code $expand} change them
 */
public record Route(
        String method,
        List<String> template,
        Set<String> permissions,
        Workload workload,
        int units,
        Function<Call, Answer> handler) {

    public static Route of(String method, String path, Set<String> permissions, Function<Call, Answer> handler) {
        return new Route(method, List.of(path.substring(1).split("/")), permissions, Workload.IDENTITY, 1, handler);
    }

    public Route costing(int changed) {
        return new Route(method, template, permissions, workload, changed, handler);
    }

    public Route of(Workload changed) {
        return new Route(method, template, permissions, changed, units, handler);
    }

    /** What the braces stand for in a path this route is for. */
    public Optional<Map<String, String>> match(List<String> path) {
        if (path.size() != template.size()) {
            return Optional.empty();
        }
        var parameters = new HashMap<String, String>();
        for (int i = 0; i < path.size(); i++) {
            var part = template.get(i);
            if (part.startsWith("{")) {
                parameters.put(part.substring(1, part.length() - 1), path.get(i));
            } else if (!part.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }
}
