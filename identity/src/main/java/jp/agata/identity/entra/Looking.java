package jp.agata.identity.entra;

import com.microsoft.kiota.RequestInformation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.agata.identity.transfers.Circle;
import jp.agata.identity.transfers.Directory.Sight;
import jp.agata.identity.transfers.PlanOp;
import jp.agata.identity.transfers.Trait;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Looks whether an operation has taken effect: one small read for each. */
record Looking(Graph graph, Graph teams, AccountFields fields) {

    private static final Sight NOTHING = new Sight(false, Optional.empty());

    List<Sight> all(List<PlanOp> ops) {
        var sights = new ArrayList<Sight>();
        var here = ask(graph, ops.stream().filter(op -> !isOfTeam(op)).toList()).iterator();
        var there = ask(teams, ops.stream().filter(Looking::isOfTeam).toList()).iterator();
        ops.forEach(op -> sights.add(isOfTeam(op) ? there.next() : here.next()));
        return sights;
    }

    private List<Sight> ask(Graph from, List<PlanOp> ops) {
        var askable = ops.stream().filter(Looking::isAskable).toList();
        var parts = new PatientReading(from)
                .all(askable.stream()
                        .<Supplier<RequestInformation>>map(op -> () -> question(op))
                        .toList())
                .iterator();
        return ops.stream()
                .map(op -> isAskable(op) ? sight(from, op, parts.next()) : NOTHING)
                .toList();
    }

    private static boolean isAskable(PlanOp op) {
        return op.kind() == PlanOp.Kind.CREATE_ACCOUNT || op.oid() != null;
    }

    private RequestInformation question(PlanOp op) {
        var oid = String.valueOf(op.oid());
        return switch (op.kind()) {
            case CREATE_ACCOUNT ->
                graph.requests().users().toGetRequestInformation(get -> {
                    get.queryParameters.select = new String[] {"id", "userPrincipalName"};
                    get.queryParameters.filter =
                            "employeeId eq '" + op.employeeId().replace("'", "''") + "'";
                });
            case UPDATE_ACCOUNT, REVOKE_SESSIONS, HAND_OVER_MAIL ->
                graph.requests()
                        .users()
                        .byUserId(oid)
                        .toGetRequestInformation(get -> get.queryParameters.select = fields.select());
            case JOIN, LEAVE -> isOfTeam(op) ? member(op, oid) : memberships(oid);
        };
    }

    private RequestInformation memberships(String oid) {
        return graph.requests().users().byUserId(oid).memberOf().toGetRequestInformation(get -> {
            get.queryParameters.select = new String[] {"id"};
            get.queryParameters.top = 999;
        });
    }

    private RequestInformation member(PlanOp op, String oid) {
        var team = op.target() == null ? "" : op.target().id();
        return teams.requests()
                .teams()
                .byTeamId(team)
                .members()
                .toGetRequestInformation(get -> get.queryParameters.filter =
                        "(microsoft.graph.aadUserConversationMember/userId eq '" + oid + "')");
    }

    private Sight sight(Graph from, PlanOp op, Part part) {
        if (!part.isGood()) {
            return new Sight(op.kind() == PlanOp.Kind.LEAVE && part.status() == 404, Optional.ofNullable(op.oid()));
        }
        return switch (op.kind()) {
            case CREATE_ACCOUNT -> made(op, part.body().path("value"));
            case UPDATE_ACCOUNT, REVOKE_SESSIONS, HAND_OVER_MAIL ->
                new Sight(isAsWanted(op, part.body()), Optional.ofNullable(op.oid()));
            case JOIN, LEAVE -> {
                var id = isOfTeam(op) ? op.oid() : id(op.target());
                var isIn = from.rest(part.body()).stream()
                        .anyMatch(one -> one.path(isOfTeam(op) ? "userId" : "id")
                                .asString("")
                                .equals(String.valueOf(id)));
                yield new Sight(isIn == (op.kind() == PlanOp.Kind.JOIN), Optional.ofNullable(op.oid()));
            }
        };
    }

    private static Sight made(PlanOp op, JsonNode found) {
        var address = op.after().getOrDefault(Trait.ADDRESS, "");
        return found.valueStream()
                .filter(one -> one.path("userPrincipalName").asString("").equalsIgnoreCase(address))
                .findFirst()
                .map(one -> new Sight(
                        true, Optional.of(UUID.fromString(one.path("id").stringValue()))))
                .orElse(NOTHING);
    }

    private boolean isAsWanted(PlanOp op, JsonNode user) {
        var account = fields.account(user);
        return op.after().entrySet().stream()
                .allMatch(wanted -> wanted.getKey() == Trait.SESSIONS_SINCE
                        ? isSince(account.get(Trait.SESSIONS_SINCE), wanted.getValue())
                        : account.get(wanted.getKey()).equals(wanted.getValue()));
    }

    private static boolean isSince(String now, String needed) {
        return !now.isEmpty() && !Instant.parse(now).isBefore(Instant.parse(needed));
    }

    private static String id(Circle.@Nullable Target target) {
        return target == null ? "" : target.id();
    }

    private static boolean isOfTeam(PlanOp op) {
        return op.target() != null && op.target().kind() == Circle.Kind.TEAM;
    }
}
