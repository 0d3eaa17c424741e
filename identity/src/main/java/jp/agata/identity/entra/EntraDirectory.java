package jp.agata.identity.entra;

import com.microsoft.kiota.ApiException;
import com.microsoft.kiota.RequestInformation;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import jp.agata.identity.transfers.Circle;
import jp.agata.identity.transfers.Directory;
import jp.agata.identity.transfers.Managed;
import jp.agata.identity.transfers.Outcome;
import jp.agata.identity.transfers.PlanOp;
import jp.agata.identity.transfers.Snapshot;
import jp.agata.identity.transfers.Write;

/** Microsoft 365 through Microsoft Graph. */
record EntraDirectory(Graph graph, Graph teams, AccountFields fields, InstantSource clock) implements Directory {

    private static final int PAGE = 999;

    @Override
    public Snapshot read(Managed managed) {
        var readAt = clock.instant();
        var accounts = graph
                .all(graph.requests().users().toGetRequestInformation(get -> {
                    get.queryParameters.select = fields.select();
                    get.queryParameters.top = PAGE;
                }))
                .stream()
                .map(fields::account)
                .toList();
        var circles = new CircleReading(graph, teams);
        var groups = circles.groups();
        return new Snapshot(readAt, accounts, circles.all(groups, managed), new Seats(graph).free(groups, managed));
    }

    @Override
    public Answer apply(List<Write> bundle) {
        var inTeams = bundle.stream().filter(EntraDirectory::isOfTeam).toList();
        var others = bundle.stream().filter(write -> !isOfTeam(write)).toList();
        var there = send(teams, inTeams);
        var here = send(graph, others);
        var outcomes = new ArrayList<Outcome>();
        var nextThere = there.outcomes().iterator();
        var nextHere = here.outcomes().iterator();
        bundle.forEach(write -> outcomes.add(isOfTeam(write) ? nextThere.next() : nextHere.next()));
        return new Answer(outcomes, here.load().isPresent() ? here.load() : there.load());
    }

    @Override
    public List<Sight> look(List<PlanOp> ops) {
        return new Looking(graph, teams, fields).all(ops);
    }

    private Answer send(Graph to, List<Write> writes) {
        var requests = new Requests(to.requests(), fields);
        var steps = new ArrayList<RequestInformation>();
        writes.forEach(write -> requests.of(write).ifPresent(steps::add));
        var parts = steps.isEmpty() ? List.<Part>of() : sent(to, steps);
        var next = parts.iterator();
        var outcomes = writes.stream()
                .map(write -> Requests.isThere(write) ? Judgement.of(write, next.next()) : byHand())
                .toList();
        var load = parts.stream()
                .map(Part::load)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble);
        return new Answer(outcomes, load.max());
    }

    /** A batch that was throttled as a whole has done nothing; for whatever else went wrong each step has to be looked for. */
    private static List<Part> sent(Graph to, List<RequestInformation> steps) {
        try {
            return to.batch(steps);
        } catch (ApiException e) {
            if (e.getResponseStatusCode() == 429) {
                return Collections.nCopies(steps.size(), Part.of(e));
            }
            throw e;
        }
    }

    private static Outcome byHand() {
        return Outcome.of(Outcome.Kind.REFUSED, 0, "", "Graph has no request for this");
    }

    private static boolean isOfTeam(Write write) {
        var target = write.first().target();
        return target != null && target.kind() == Circle.Kind.TEAM;
    }
}
