package jp.agata.identity.entra;

import java.util.UUID;
import jp.agata.identity.transfers.Circle;
import jp.agata.identity.transfers.Outcome;
import jp.agata.identity.transfers.Outcome.Kind;
import jp.agata.identity.transfers.PlanOp;
import jp.agata.identity.transfers.Write;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an answer of Graph's means for the write it answers. */
final class Judgement {

    private Judgement() {}

    static Outcome of(Write write, Part part) {
        if (part.isGood()) {
            return good(write, part);
        }
        if (part.status() == 429) {
            return Outcome.throttled(part.status(), part.requestId(), part.retryAfter());
        }
        return Outcome.of(bad(write, part), part.status(), part.requestId(), part.code() + ": " + part.message());
    }

    private static Kind bad(Write write, Part part) {
        var op = write.first();
        return switch (part.status()) {
            case 400 -> isAlready(write, part) ? Kind.ALREADY : Kind.REFUSED;
            // Who was made a moment ago is not known everywhere yet; a bundle is taken apart to find who it was.
            case 404 ->
                op.kind() == PlanOp.Kind.LEAVE ? Kind.ALREADY : write.ops().size() > 1 ? Kind.REFUSED : Kind.UNKNOWN;
            case 0, 401, 408, 409, 423, 424 -> Kind.UNKNOWN;
            default -> part.status() >= 500 ? Kind.UNKNOWN : Kind.REFUSED;
        };
    }

    private static boolean isAlready(Write write, Part part) {
        return write.ops().size() == 1
                && switch (write.first().kind()) {
                    case JOIN -> part.message().contains("already exist");
                    case CREATE_ACCOUNT ->
                        part.message().contains("already exists")
                                && part.message().contains("userPrincipalName");
                    case UPDATE_ACCOUNT, LEAVE, HAND_OVER_MAIL, REVOKE_SESSIONS -> false;
                };
    }

    private static Outcome good(Write write, Part part) {
        var op = write.first();
        var error = isOfTeam(op)
                ? part.body().path("value").path(0).path("error")
                : part.body().path("none");
        if (error.isObject()) {
            return Outcome.of(ofMember(op, error), part.status(), part.requestId(), said(error));
        }
        return Outcome.done(part.status(), part.requestId(), made(op, part));
    }

    /** Of several members Teams tells one by one, though we ever name only one. */
    private static Kind ofMember(PlanOp op, JsonNode error) {
        return switch (error.path("code").asString("")) {
            case "NotFound" -> op.kind() == PlanOp.Kind.LEAVE ? Kind.ALREADY : Kind.UNKNOWN;
            case "BadRequest", "Forbidden" -> Kind.REFUSED;
            default -> Kind.UNKNOWN;
        };
    }

    private static String said(JsonNode error) {
        return error.path("code").asString("") + ": " + error.path("message").asString("");
    }

    private static @Nullable UUID made(PlanOp op, Part part) {
        return op.kind() == PlanOp.Kind.CREATE_ACCOUNT
                ? UUID.fromString(part.body().path("id").stringValue())
                : null;
    }

    private static boolean isOfTeam(PlanOp op) {
        return op.target() != null && op.target().kind() == Circle.Kind.TEAM;
    }
}
