package jp.agata.identity.transfers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import jp.agata.access.Actor;
import jp.agata.access.Post;
import jp.agata.access.Role;
import jp.agata.audit.PrefectureAudit;
import jp.agata.identity.orders.OrderKind;
import jp.agata.identity.orders.Position;
import jp.agata.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A plan is kept as it was made, and two people answer for exactly that one. */
class PlanStoreIT {

    private static final String TEACHER = "000009";

    private final StoreWorld world = StoreWorld.fresh();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aPlanIsReadAsItWasKept() throws InterruptedException {
        world.withOrders();
        var made = world.planning().draft(Prefecture.DAY);

        var edition = world.rehearse();

        assertThat(edition.number()).isEqualTo(1);
        assertThat(edition.shortHash()).matches("(.{4}·){3}.{4}");
        assertThat(world.plans.plan(edition)).isEqualTo(made.plan());
        assertThat(world.plans.figures(edition))
                .extracting(MunicipalFigures::municipality)
                .containsExactlyInAnyOrder("352110", "352136");
        assertThat(world.plans.brakes(edition))
                .isEqualTo(new Brakes(world.prefecture().layout(), 100).on(made.plan(), made.people(), made.actual()));
        assertThat(world.plans.rehearsal(edition).differences()).isZero();
        assertThat(world.plans.rehearsal(edition).phases()).containsOnlyKeys(Phase.values());
        assertThat(world.plans.movements(edition)).containsEntry(Movement.HIRED, 3L);
    }

    @Test
    void whatIsKeptCannotBeChanged() throws InterruptedException {
        move();
        world.rehearse();

        for (var change : List.of(
                "update transfer_op set after = '{}'",
                "delete from transfer_plan",
                "update transfer_brake set words = '[]'",
                "truncate transfer_approval")) {
            assertThatThrownBy(() -> world.control.sql(change).update()).hasStackTraceContaining("permission denied");
            assertThatThrownBy(() -> StoreWorld.tamper(change)).hasMessageContaining("変更できません");
        }
    }

    @Test
    void theSamePlanIsTheSameEditionAndAnotherIsTheNext() throws InterruptedException {
        move();
        var first = world.rehearse();

        assertThat(world.rehearse()).isEqualTo(first);
        world.issue(OrderKind.PROMOTION, "000013", new Position(Prefecture.SCHOOLS.getFirst(), "教頭"));
        assertThat(world.rehearse().number()).isEqualTo(2);
    }

    @Test
    void ofTwoPeopleEachAnswersOnce() throws InterruptedException {
        move();
        var edition = world.rehearse();

        StoreWorld.official(1).run(() -> world.approvals.approve(edition.id(), edition.hash()));
        assertThat(world.states()).isEmpty();
        refused(1, edition, edition.hash(), TransferProblem.APPROVED_ALREADY);
        StoreWorld.official(2).run(() -> world.approvals.approve(edition.id(), edition.hash()));

        var ops = world.plans.plan(edition).ops().size();
        assertThat(world.states()).isEqualTo(Map.of("WAITING", (long) ops));
        assertThat(world.control
                        .sql("select count(*) from pref_audit_entry where target_id = :id")
                        .param("id", edition.id().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void anApprovalIsOfWhatWasSeen() throws InterruptedException {
        move();
        var seen = world.rehearse();
        refused(1, seen, "0".repeat(64), TransferProblem.PLAN_CHANGED);

        world.issue(OrderKind.PROMOTION, "000013", new Position(Prefecture.SCHOOLS.getFirst(), "教頭"));
        world.rehearse();

        refused(1, seen, seen.hash(), TransferProblem.PLAN_CHANGED);
        assertThat(world.states()).isEmpty();
    }

    @Test
    void aBrakeIsReleasedWithAReasonAndNoOther() throws InterruptedException {
        world.issue(OrderKind.TRANSFER, "000001", new Position(Prefecture.SCHOOLS.get(2), "校長"));
        var edition = world.rehearse();
        var brake = world.plans.brakes(edition).getFirst();
        assertThat(brake.kind()).isEqualTo(Brake.Kind.NO_PRINCIPAL);

        refused(1, edition, edition.hash(), TransferProblem.BRAKES_HOLD);
        assertThatThrownBy(
                        () -> StoreWorld.official(1).run(() -> world.approvals.release(edition.id(), brake.key(), " ")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(TransferProblem.REASON_MISSING));
        StoreWorld.official(1).run(() -> world.approvals.release(edition.id(), brake.key(), "4月2日に着任、教頭が代理する"));

        world.approve(edition);
        assertThat(world.states()).containsKey("WAITING");
    }

    @Test
    void whatHasToBeMendedDoesNotYield() throws InterruptedException {
        world.issue(OrderKind.APPOINTMENT, "009001", new Position(Prefecture.SCHOOLS.getFirst(), "教諭"));
        world.directory = changed(before ->
                new Snapshot(before.readAt(), before.accounts(), before.circles(), Map.of("agata-licence", 0)));
        var edition = world.rehearse();
        var brake = world.plans.brakes(edition).getFirst();

        assertThatThrownBy(() ->
                        StoreWorld.official(1).run(() -> world.approvals.release(edition.id(), brake.key(), "理由")))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.code()).isEqualTo(TransferProblem.BRAKE_DOES_NOT_YIELD));
    }

    @Test
    void nobodyElseApproves() throws InterruptedException {
        move();
        var edition = world.rehearse();
        var official = StoreWorld.official(1);
        var post = official.post();
        var principal = new Actor(
                official.person(),
                official.name(),
                new Post(post.id(), Role.PRINCIPAL, "352136", null, null, "校長", post.from(), null),
                true,
                "test");
        var oneFactor = new Actor(official.person(), official.name(), post, false, "test");

        assertThatThrownBy(() -> principal.run(() -> world.approvals.approve(edition.id(), edition.hash())))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> oneFactor.run(() -> world.approvals.approve(edition.id(), edition.hash())))
                .isInstanceOf(Problem.class);
    }

    @Test
    void whatChangedSinceTheApprovalWaitsForOneOfItsOwn() throws InterruptedException {
        move();
        world.issue(OrderKind.TRANSFER, "000011", new Position(Prefecture.SCHOOLS.getFirst(), "教諭"));
        world.directory = changed(before -> before);
        var approved = world.rehearse();
        world.approve(approved);
        world.orders.removeLast();
        world.issue(OrderKind.TRANSFER, "000011", new Position(Prefecture.SCHOOLS.get(1), "教諭"));
        world.issue(OrderKind.APPOINTMENT, "009001", new Position(Prefecture.SCHOOLS.getFirst(), "教諭"));

        var left = world.nights().carryOutNext().orElseThrow();

        assertThat(world.states().get("DROPPED")).isPositive();
        assertThat(left.ops()).extracting(PlanOp::employeeId).containsOnly("000011", "009001");
        var difference = world.plans.latest(Prefecture.DAY).orElseThrow();
        assertThat(difference.follows()).isEqualTo(approved.id());
        assertThat(world.plans.plan(difference).deeds()).isEqualTo(left.deeds());

        world.approve(difference);
        assertThat(world.nights().carryOutNext().orElseThrow().ops()).isEmpty();
        assertThat(world.nights().carryOutNext()).isEmpty();
    }

    @Test
    void aNewcomersAccountIsTheirsAfterwards() throws InterruptedException {
        world.issue(OrderKind.APPOINTMENT, "009001", new Position(Prefecture.SCHOOLS.getFirst(), "教諭"));
        var directory = changed(before -> before);
        world.directory = directory;
        world.approve(world.rehearse());

        world.nights().carryOutNext();

        var made = directory.read(new Managed(world.prefecture().layout())).accounts().stream()
                .filter(account -> account.employeeId().equals("009001"))
                .findFirst()
                .orElseThrow();
        assertThat(world.control
                        .sql("select object_id from person where employee_id = '009001'")
                        .query(UUID.class)
                        .single())
                .isEqualTo(made.oid());
    }

    @Test
    void whoeverHadTheRunBeforeCanWriteNothingMore() throws InterruptedException {
        move();
        world.approve(world.rehearse());
        var books = new Night.Books(
                world.control,
                world.transaction,
                world.context.getBean(PlanRows.class),
                run -> new RunTrail(world.context.getBean(PrefectureAudit.class), run.approver()),
                StoreWorld.DIRECTORY);
        var first = books.of(world.runs.takeOn(world.tempo.instant()).orElseThrow());
        var claimed = first.claim(Phase.CLOSE, Step.State.WAITING, world.tempo.instant(), due -> due);
        var second = books.of(world.runs.takeOn(world.tempo.instant()).orElseThrow());

        assertThatThrownBy(() -> first.settle(
                        claimed.stream()
                                .map(step -> new OpBook.Settled(step.done(), null, Optional.empty()))
                                .toList(),
                        world.tempo.instant()))
                .hasMessageContaining("Somebody else");
        assertThatThrownBy(() -> first.claim(Phase.ARRIVE, Step.State.WAITING, world.tempo.instant(), due -> due))
                .hasMessageContaining("Somebody else");
        assertThat(second.claim(Phase.ARRIVE, Step.State.WAITING, world.tempo.instant(), due -> due))
                .isNotEmpty();
    }

    @Test
    void oneLeadsAndTheOtherDoesNot() throws InterruptedException {
        var source = world.context.getBean(DataSource.class);
        var seen = new ArrayList<Boolean>();

        new Leadership(source).whileLeading(() -> seen.add(new Leadership(source).whileLeading(() -> {})));
        seen.add(new Leadership(source).whileLeading(() -> {}));

        assertThat(seen).containsExactly(false, true);
    }

    @Test
    void nothingBeginsBeforeItsDay() throws InterruptedException {
        move();
        world.approve(world.rehearse());

        assertThat(world.runs.isAnyDue(Prefecture.MIDNIGHT.minus(Duration.ofSeconds(1))))
                .isFalse();
        assertThat(world.runs.isAnyDue(Prefecture.MIDNIGHT)).isTrue();
    }

    private void move() {
        world.issue(OrderKind.TRANSFER, TEACHER, new Position(Prefecture.SCHOOLS.get(2), "教諭"));
    }

    private Directory changed(UnaryOperator<Snapshot> change) {
        return new DirectoryCopy(change.apply(world.prefecture().dayBefore()), world.tempo);
    }

    private void refused(int official, Edition edition, String hash, TransferProblem why) {
        assertThatThrownBy(() -> StoreWorld.official(official).run(() -> world.approvals.approve(edition.id(), hash)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(why));
    }
}
