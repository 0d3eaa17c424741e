package jp.agata.standin.graph;

import jp.agata.standin.graph.call.Answer;
import jp.agata.standin.graph.call.Call;
import jp.agata.standin.graph.directory.Guard;
import jp.agata.standin.graph.time.Later;
import jp.agata.standin.graph.user.DemoPeople;
import org.springframework.stereotype.Component;

/** Answers one call: finds who is responsible, whether the caller may, and lets it happen. */
@Component
class Graph {

    private final Routes routes;
    private final Guard guard;
    private final Later later;
    private final DemoPeople people;

    Graph(Routes routes, Guard guard, Later later, DemoPeople people) {
        this.routes = routes;
        this.guard = guard;
        this.later = later;
        this.people = people;
    }

    Answer answer(Call call) {
        var found = routes.find(call);
        call.caller().require(found.route().permissions());
        catchUp();
        var handler = found.route().handler();
        return call.isRead()
                ? guard.reading(() -> handler.apply(found.call()))
                : guard.writing(() -> handler.apply(found.call()));
    }

    // Nothing runs in the background: what should have happened by now happens before the next one looks.
    private void catchUp() {
        if (people.areWaiting()) {
            guard.writing(people::admit);
        }
        if (later.isAnythingDue()) {
            guard.writing(later::doWhatIsDue);
        }
    }
}
