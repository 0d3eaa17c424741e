package jp.agata.identity.entra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import jp.agata.identity.transfers.Circle;
import jp.agata.identity.transfers.Circle.Target;
import jp.agata.identity.transfers.Outcome;
import jp.agata.identity.transfers.Phase;
import jp.agata.identity.transfers.PlanOp;
import jp.agata.identity.transfers.PlanOp.Kind;
import jp.agata.identity.transfers.Write;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What each answer of Graph's means. */
class JudgementTest {

    private static final Target GROUP =
            new Target(Circle.Kind.GROUP, "agata-x", UUID.randomUUID().toString());
    private static final Target TEAM =
            new Target(Circle.Kind.TEAM, "agata-t", UUID.randomUUID().toString());
    private static final Write JOIN = new Write(op(Kind.JOIN, GROUP));
    private static final Write LEAVE = new Write(op(Kind.LEAVE, GROUP));
    private static final Write MANY = new Write(List.of(op(Kind.JOIN, GROUP), op(Kind.JOIN, GROUP)), "");
    private static final String ADDED = "One or more added object references already exist for the following";

    @Test
    void goodIsDone() {
        assertThat(judged(JOIN, 204, "")).isEqualTo(Outcome.Kind.DONE);
        assertThat(judged(new Write(op(Kind.REVOKE_SESSIONS, GROUP)), 200, "")).isEqualTo(Outcome.Kind.DONE);
    }

    @Test
    void whoeverIsThrottledWaitsAsLongAsToldOrTenSeconds() {
        var told = part(429, "", "{\"Retry-After\":\"17\"}");

        assertThat(Judgement.of(JOIN, told).retryAfter()).hasSeconds(17);
        assertThat(Judgement.of(JOIN, part(429, "", "{}")).retryAfter()).hasSeconds(10);
        assertThat(Judgement.of(JOIN, told).kind()).isEqualTo(Outcome.Kind.THROTTLED);
    }

    @Test
    void whatMayHaveHappenedIsUnknown() {
        for (var status : new int[] {0, 401, 408, 409, 424, 500, 502, 503, 504}) {
            assertThat(judged(JOIN, status, "")).as("%d", status).isEqualTo(Outcome.Kind.UNKNOWN);
        }
    }

    @Test
    void whatIsSaidToBeSoIsLookedAt() {
        assertThat(judged(JOIN, 400, ADDED)).isEqualTo(Outcome.Kind.ALREADY);
        assertThat(judged(LEAVE, 404, "does not exist")).isEqualTo(Outcome.Kind.ALREADY);
        assertThat(judged(
                        new Write(List.of(op(Kind.CREATE_ACCOUNT, GROUP)), "pass"),
                        400,
                        "Another object with the same value for property userPrincipalName already exists."))
                .isEqualTo(Outcome.Kind.ALREADY);
    }

    @Test
    void aBundleIsTakenApart() {
        assertThat(judged(MANY, 400, ADDED)).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(judged(MANY, 404, "does not exist")).isEqualTo(Outcome.Kind.REFUSED);
    }

    @Test
    void whoWasMadeAMomentAgoIsTriedAgain() {
        assertThat(judged(JOIN, 404, "does not exist")).isEqualTo(Outcome.Kind.UNKNOWN);
    }

    @Test
    void whatIsForbiddenIsForAPerson() {
        assertThat(judged(JOIN, 403, "Insufficient privileges")).isEqualTo(Outcome.Kind.REFUSED);
        assertThat(judged(JOIN, 400, "Invalid object identifier")).isEqualTo(Outcome.Kind.REFUSED);
    }

    @Test
    void teamsSayItMemberByMember() {
        var leave = new Write(op(Kind.LEAVE, TEAM));

        assertThat(Judgement.of(leave, member("null")).kind()).isEqualTo(Outcome.Kind.DONE);
        assertThat(Judgement.of(leave, member("{\"code\":\"NotFound\"}")).kind())
                .isEqualTo(Outcome.Kind.ALREADY);
        assertThat(Judgement.of(leave, member("{\"code\":\"BadRequest\",\"message\":\"Last owner\"}"))
                        .kind())
                .isEqualTo(Outcome.Kind.REFUSED);
    }

    private static Outcome.Kind judged(Write write, int status, String message) {
        return Judgement.of(write, part(status, message, "{}")).kind();
    }

    private static Part part(int status, String message, String headers) {
        var body = JsonMapper.shared().createObjectNode();
        body.putObject("error").put("code", "x").put("message", message);
        return new Part(status, JsonMapper.shared().readTree(headers), body);
    }

    private static Part member(String error) {
        var json = JsonMapper.shared();
        return new Part(207, json.readTree("{}"), json.readTree("{\"value\":[{\"error\":" + error + "}]}"));
    }

    private static PlanOp op(Kind kind, Target target) {
        return new PlanOp(
                kind,
                Phase.ARRIVE,
                "000001",
                UUID.randomUUID(),
                target,
                new TreeMap<>(),
                new TreeMap<>(Map.of()),
                "key");
    }
}
