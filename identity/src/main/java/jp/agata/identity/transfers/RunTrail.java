package jp.agata.identity.transfers;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.agata.access.Actor;
import jp.agata.access.Classification;
import jp.agata.audit.Audit;
import jp.agata.audit.PrefectureAudit;
import jp.agata.identity.transfers.OpBook.Settled;

/** Every answer of the night in the prefecture's trail, in the name of who approved it. */
record RunTrail(PrefectureAudit audit, Actor approver) {

    void record(UUID plan, List<Settled> settled) {
        approver.run(() -> audit.record(
                Audit.Action.CHANGE,
                Audit.Target.of("transfer", plan),
                Classification.III,
                Map.of("steps", settled.stream().map(RunTrail::line).toList())));
    }

    /** The plan has before and after under the same number, and cannot be changed either. */
    private static Map<String, Object> line(Settled settled) {
        var step = settled.step();
        var outcome = settled.outcome();
        return outcome == null
                ? Map.of("seq", step.seq(), "state", step.state())
                : Map.of(
                        "seq", step.seq(),
                        "state", step.state(),
                        "status", outcome.status(),
                        "request", outcome.requestId());
    }
}
