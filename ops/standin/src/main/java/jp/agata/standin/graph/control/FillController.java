package jp.agata.standin.graph.control;

import java.util.Map;
import java.util.Optional;
import jp.agata.standin.graph.directory.Directory;
import jp.agata.standin.graph.directory.Guard;
import jp.agata.standin.graph.time.Later;
import jp.agata.standin.graph.user.DemoPeople;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Fills the directory and lets everything that follows from it happen at once. */
@RestController
class FillController {

    record Request(
            Optional<Integer> users, Optional<Integer> groups, Optional<Boolean> dynamic, Optional<Boolean> teams) {

        Filling.Order order() {
            return new Filling.Order(users.orElse(0), groups.orElse(0), dynamic.orElse(false), teams.orElse(false));
        }
    }

    private final Guard guard;
    private final DemoPeople people;
    private final Filling filling;
    private final Later later;
    private final Directory directory;

    FillController(Guard guard, DemoPeople people, Filling filling, Later later, Directory directory) {
        this.guard = guard;
        this.people = people;
        this.filling = filling;
        this.later = later;
        this.directory = directory;
    }

    @PostMapping("/standin/graph/filling")
    Map<String, Integer> fill(@RequestBody Request request) {
        guard.writing(() -> {
            people.admit();
            filling.fill(request.order());
            later.settle();
        });
        var schema = directory.schema();
        return Map.of(
                "users", directory.size(schema.user()),
                "groups", directory.size(schema.group()),
                "units", directory.size(schema.unit()));
    }
}
