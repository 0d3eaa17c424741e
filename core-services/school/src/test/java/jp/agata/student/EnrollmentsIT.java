package jp.agata.student;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.agata.access.Access;
import jp.agata.access.AccessProblem;
import jp.agata.access.Actor;
import jp.agata.access.Post;
import jp.agata.access.Role;
import jp.agata.audit.Audit;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.HomeroomKind;
import jp.agata.homeroom.Homerooms;
import jp.agata.problem.Problem;
import jp.agata.problem.ProblemCode;
import jp.agata.school.School;
import jp.agata.school.SchoolKind;
import jp.agata.school.Schools;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnrollmentsIT {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate ENTRANCE = LocalDate.of(2026, 4, 8);
    private static final Contact HOME = new Contact("759-2212", "美祢市大嶺町1", "090-0000-0000", "佐伯 健", "父");

    private final SchoolDatabase database = SchoolDatabase.create();
    private final List<Audit.Action> trail = new ArrayList<>();
    private final Access access =
            new Access(Clock.fixed(Instant.parse("2026-11-19T23:20:00Z"), ZoneId.of("Asia/Tokyo")));
    private final Audit audit = (action, target, classification, detail) -> trail.add(action);
    private final Schools schools = new Schools(database.jdbc(), access, audit);
    private final Homerooms homerooms = new Homerooms(database.jdbc(), access, audit);
    private final Batch batch = new Batch(database.jdbc());
    private final Enrollments enrollments =
            new Enrollments(new StudentStatements(batch), new EnrollmentStatements(batch), access, audit);
    private final Departures departures = new Departures(database.jdbc(), access, audit);
    private final Students students = new Students(new MemberQueries(database.jdbc()), homerooms, access, audit);

    private final List<School> two = board().call(() -> schools.register(List.of(
            new Schools.Registration("B135292130019", "美祢市立あさひ小学校", "あさひ小", SchoolKind.ELEMENTARY),
            new Schools.Registration("B135292130028", "美祢市立わかば小学校", "わかば小", SchoolKind.ELEMENTARY))));
    private final School asahi = two.getFirst();
    private final School wakaba = two.getLast();
    private final List<Homeroom> third = board().call(() -> homerooms.register(List.of(
            new Homerooms.Registration(asahi.id(), 2026, "1", List.of(3), HomeroomKind.REGULAR, 31),
            new Homerooms.Registration(asahi.id(), 2026, "2", List.of(3), HomeroomKind.REGULAR, 32))));
    private final Homeroom class31 = third.getFirst();
    private final Homeroom class32 = third.getLast();

    @Test
    void importedAgainSchoolsAndHomeroomsKeepTheirIds() {
        asBoard(() -> {
            assertThat(schools.register(List.of(
                            new Schools.Registration("B135292130019", "美祢市立あさひ小学校", "あさひ小", SchoolKind.ELEMENTARY))))
                    .containsExactly(asahi);
            assertThat(homerooms.register(List.of(
                            new Homerooms.Registration(asahi.id(), 2026, "1", List.of(3), HomeroomKind.REGULAR, 31))))
                    .containsExactly(class31);
            assertThat(homerooms.ofSchool(asahi.id(), 2026)).containsExactly(class31, class32);
            assertThat(schools.byCode("B135292130028")).contains(wakaba);
        });
    }

    @Test
    void namesAreKeptAsReceivedAndTheSchoolNameIsShown() {
        asBoard(() -> {
            var family = new Registration.GivenName(NameKind.FAMILY_REGISTER, "𠮷田 葛\uDB40\uDD00", "よしだ かつら");
            var used = new Registration.GivenName(NameKind.SCHOOL, "吉田 﨑\u3000神", "よしだ さき");
            enrollments.register(List.of(registration(3, family, used)));

            assertThat(students.members(class31.id(), ENTRANCE)).singleElement().satisfies(member -> {
                assertThat(member.name()).isEqualTo("吉田 﨑\u3000神");
                assertThat(member.number()).isEqualTo(3);
                assertThat(member.gender()).isEqualTo(Gender.FEMALE);
            });
            assertThat(database.jdbc()
                            .sql("select name from student_name where kind = 'FAMILY_REGISTER'")
                            .query(String.class)
                            .single())
                    .isEqualTo("𠮷田 葛\uDB40\uDD00");
        });
    }

    @Test
    void renamedStudentShowsTheNameOfTheDay() {
        asBoard(() -> {
            var one =
                    enrollments.register(List.of(registration(1, name("佐伯 凪")))).getFirst();
            enrollments.rename(List.of(new NameChange(
                    one.student(), NameKind.FAMILY_REGISTER, "森 凪", "もり なぎ", LocalDate.of(2026, 10, 1))));

            assertThat(students.members(class31.id(), LocalDate.of(2026, 9, 30))
                            .getFirst()
                            .name())
                    .isEqualTo("佐伯 凪");
            assertThat(students.members(class31.id(), LocalDate.of(2026, 10, 1))
                            .getFirst()
                            .name())
                    .isEqualTo("森 凪");
        });
    }

    /** Test E1 of the prefecture's forms: 去った日 10/30, accepted 11/2, so 転学日 11/1. */
    @Test
    void transferEndsAttendanceBeforeTheRoll() {
        asBoard(() -> {
            var one =
                    enrollments.register(List.of(registration(1, name("佐伯 凪")))).getFirst();
            departures.transferOut(one.enrollment(), LocalDate.of(2026, 10, 30), LocalDate.of(2026, 11, 2), "萩市立明倫小学校");

            var october = students.members(class31.id(), LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
            assertThat(october).singleElement().satisfies(member -> {
                assertThat(member.isAttending(LocalDate.of(2026, 10, 30))).isTrue();
                assertThat(member.isAttending(LocalDate.of(2026, 10, 31))).isFalse();
                assertThat(member.isOnRoll(LocalDate.of(2026, 11, 1))).isTrue();
                assertThat(member.isOnRoll(LocalDate.of(2026, 11, 2))).isFalse();
            });
            assertThat(students.members(class31.id(), LocalDate.of(2026, 11, 2)))
                    .isEmpty();
            assertThat(students.enrolled(asahi.id(), LocalDate.of(2026, 11, 1))).hasSize(1);
        });
    }

    @Test
    void unansweredTransferStaysOnRollUntilAccepted() {
        asBoard(() -> {
            var one =
                    enrollments.register(List.of(registration(1, name("佐伯 凪")))).getFirst();
            departures.transferOut(one.enrollment(), LocalDate.of(2026, 10, 30), null, "");
            assertThat(students.members(class31.id(), LocalDate.of(2026, 12, 1)))
                    .hasSize(1);

            departures.accepted(one.enrollment(), LocalDate.of(2026, 11, 2));
            assertThat(students.members(class31.id(), LocalDate.of(2026, 12, 1)))
                    .isEmpty();
            refused(
                    StudentProblem.ALREADY_ENDED,
                    () -> departures.accepted(one.enrollment(), LocalDate.of(2026, 11, 3)));
        });
    }

    @Test
    void movedStudentIsInOneHomeroomADay() {
        asBoard(() -> {
            var one =
                    enrollments.register(List.of(registration(1, name("佐伯 凪")))).getFirst();
            enrollments.assign(
                    List.of(new Assignment(one.enrollment(), class32.id(), 3, 30, LocalDate.of(2026, 9, 1), "")));

            assertThat(students.members(class31.id(), LocalDate.of(2026, 8, 31)))
                    .hasSize(1);
            assertThat(students.members(class31.id(), LocalDate.of(2026, 9, 1))).isEmpty();
            assertThat(students.members(class32.id(), LocalDate.of(2026, 9, 1))
                            .getFirst()
                            .number())
                    .isEqualTo(30);
        });
    }

    @Test
    void numberIsNeverGivenTwiceInAYear() {
        asBoard(() -> {
            enrollments.register(List.of(registration(1, name("佐伯 凪"))));
            refused(StudentProblem.NUMBER_TAKEN, () -> enrollments.register(List.of(registration(1, name("森 湊")))));
        });
    }

    @Test
    void studentOnRollIsNotEnrolledASecondTime() {
        asBoard(() -> {
            var one = registration(1, name("佐伯 凪"));
            enrollments.register(List.of(one));
            refused(StudentProblem.ALREADY_ENROLLED, () -> enrollments.register(List.of(one)));
        });
    }

    @Test
    void anotherSchoolAndAnotherClassAreNotThere() {
        asBoard(() -> enrollments.register(List.of(registration(1, name("佐伯 凪")))));

        as(Role.OFFICE_STAFF, wakaba.id(), null, () -> {
            refused(AccessProblem.NOT_FOUND, () -> students.members(class31.id(), ENTRANCE));
            refused(AccessProblem.NOT_FOUND, () -> students.enrolled(asahi.id(), ENTRANCE));
            refused(AccessProblem.NOT_FOUND, () -> enrollments.register(List.of(registration(2, name("森 湊")))));
            assertThat(schools.all()).containsExactly(wakaba);
        });
        as(Role.HOMEROOM_TEACHER, asahi.id(), class32.id(), () -> {
            refused(AccessProblem.NOT_FOUND, () -> students.members(class31.id(), ENTRANCE));
            assertThat(homerooms.ofSchool(asahi.id(), 2026)).containsExactly(class32);
        });
    }

    @Test
    void thousandStudentsAreRegisteredInLessThanTwoSeconds() {
        asBoard(() -> {
            var many = IntStream.rangeClosed(1, 1000)
                    .mapToObj(number -> registration(number, name("見本 " + number)))
                    .toList();
            var start = Instant.now();
            database.inTransaction(() -> enrollments.register(many));

            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
            assertThat(students.members(class31.id(), ENTRANCE)).hasSize(1000);
        });
        assertThat(trail).containsExactly(Audit.Action.CHANGE, Audit.Action.CHANGE, Audit.Action.CHANGE);
    }

    private Registration registration(int number, Registration.GivenName... names) {
        return new Registration(
                UUID.randomUUID(),
                LocalDate.of(2017, 5, 3),
                Gender.FEMALE,
                List.of(names),
                HOME,
                new Registration.Placement(
                        asahi.id(), StartKind.ENTRANCE, APRIL, "", class31.id(), 3, number, APRIL, ""));
    }

    private static Registration.GivenName name(String name) {
        return new Registration.GivenName(NameKind.FAMILY_REGISTER, name, "さえき なぎ");
    }

    private void refused(ProblemCode code, Runnable work) {
        assertThatThrownBy(() -> database.inTransaction(work))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo(code));
    }

    private static void asBoard(Runnable work) {
        board().run(work);
    }

    private static Actor board() {
        return actor(Role.MUNICIPAL_BOARD, null, null);
    }

    private static void as(Role role, UUID school, @Nullable UUID homeroom, Runnable work) {
        actor(role, school, homeroom).run(work);
    }

    private static Actor actor(Role role, @Nullable UUID school, @Nullable UUID homeroom) {
        var post = new Post(UUID.randomUUID(), role, "352136", school, homeroom, role.label(), APRIL, null);
        return new Actor(UUID.randomUUID(), "見本 職員", post, true, "127.0.0.1");
    }
}
