package jp.agata.standin.graph;

import jp.agata.standin.graph.call.Answer;
import jp.agata.standin.graph.call.Call;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.directory.Guard;
import jp.agata.standin.graph.fault.Faults;
import jp.agata.standin.graph.throttle.Quotas;
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
    private final Quotas quotas;
    private final Faults faults;

    Graph(Routes routes, Guard guard, Later later, DemoPeople people, Quotas quotas, Faults faults) {
        this.routes = routes;
        this.guard = guard;
        this.later = later;
        this.people = people;
        this.quotas = quotas;
        this.faults = faults;
    }

    Answer answer(Call call) {
        var found = routes.find(call);
        call.caller().require(found.route().permissions());
        catchUp();
        var headers = quotas.charge(found.call(), found.route());
        try {
            return struck(found).with(headers);
        } catch (GraphError e) {
            throw e.with(headers);
        }
    }

    private Answer struck(Routes.Found found) {
        var fault = faults.next(found.call());
        if (fault.isPresent() && !fault.get().isApplied()) {
            throw fault.get().error();
        }
        if (fault.isEmpty()) {
            return handled(found);
        }
        // Whatever comes of it, the caller does not get to know.
        try {
            handled(found);
        } catch (GraphError e) {
            throw fault.get().error();
        }
        throw fault.get().error();
    }

    private Answer handled(Routes.Found found) {
        var handler = found.route().handler();
        return found.call().isRead()
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
