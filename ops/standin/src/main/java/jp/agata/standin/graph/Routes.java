package jp.agata.standin.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.agata.standin.graph.call.Call;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.call.Resource;
import jp.agata.standin.graph.call.Route;
import org.springframework.stereotype.Component;

/** Finds what answers a call. */
@Component
class Routes {

    record Found(Route route, Call call) {}

    private final Map<String, List<Route>> byFirstSegment = new HashMap<>();

    Routes(List<Resource> resources) {
        resources.stream()
                .flatMap(resource -> resource.routes().stream())
                // A name written out goes before a place for any identifier: users/$count before users/{id}
                .sorted(Comparator.comparingLong(Routes::blanks))
                .forEach(route -> byFirstSegment
                        .computeIfAbsent(route.template().getFirst(), first -> new ArrayList<>())
                        .add(route));
    }

    Found find(Call call) {
        var path = call.segments();
        var candidates = path.isEmpty() ? List.<Route>of() : byFirstSegment.getOrDefault(path.getFirst(), List.of());
        var isKnown = false;
        for (var route : candidates) {
            var parameters = route.match(path);
            if (parameters.isPresent() && route.method().equals(call.method())) {
                return new Found(route, call.with(parameters.get()));
            }
            isKnown |= parameters.isPresent();
        }
        throw isKnown ? notAllowed() : unknown(path, candidates);
    }

    private static GraphError notAllowed() {
        return GraphError.of(405, "Request_BadRequest", "Specified HTTP method is not allowed for the request target.");
    }

    private static GraphError unknown(List<String> path, List<Route> candidates) {
        var segment = path.isEmpty() ? "" : candidates.isEmpty() ? path.getFirst() : path.getLast();
        return GraphError.malformed("Resource not found for the segment '" + segment + "'.");
    }

    private static long blanks(Route route) {
        return route.template().stream().filter(part -> part.startsWith("{")).count();
    }
}
