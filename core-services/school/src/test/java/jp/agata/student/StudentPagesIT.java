package jp.agata.student;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.AccessProblem;
import jp.agata.access.Actor;
import jp.agata.access.Classification;
import jp.agata.access.Post;
import jp.agata.access.Role;
import jp.agata.audit.Audit;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.HomeroomKind;
import jp.agata.homeroom.Homerooms;
import jp.agata.problem.Problem;
import jp.agata.school.School;
import jp.agata.school.SchoolKind;
import jp.agata.school.Schools;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StudentPagesIT {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Clock NOVEMBER = Clock.fixed(
            LocalDate.of(2026, 11, 20).atTime(LocalTime.NOON).atZone(TOKYO).toInstant(), TOKYO);

    private final SchoolDatabase database = SchoolDatabase.create();
    private final List<Classification> trail = new ArrayList<>();
    private final Access access = new Access(NOVEMBER);
    private final Audit audit = (action, target, classification, detail) -> trail.add(classification);
    private final Schools schools = new Schools(database.jdbc(), access, audit);
    private final Homerooms homerooms = new Homerooms(database.jdbc(), access, audit);
    private final Batch batch = new Batch(database.jdbc());
    private final Enrollments enrollments =
            new Enrollments(new StudentStatements(batch), new EnrollmentStatements(batch), access, audit);
    private final MemberQueries members = new MemberQueries(database.jdbc());
    private final StudentSearch search = new StudentSearch(new SearchQueries(database.jdbc()), access, audit, NOVEMBER);
    private final Profiles profiles = new Profiles(new ProfileQueries(database.jdbc()), access, audit, NOVEMBER);
    private final HomeroomOverview overview = new HomeroomOverview(members, homerooms, access, NOVEMBER);

    private final School asahi = board().call(() -> schools.register(
                    List.of(new Schools.Registration("B135292130019", "美祢市立あさひ小学校", "あさひ小", SchoolKind.ELEMENTARY))))
            .getFirst();
    private final Homeroom class31 = homeroom("1", HomeroomKind.REGULAR);
    private final Homeroom sunflower = homeroom("ひまわり1", HomeroomKind.SPECIAL_NEEDS);
    private final UUID sato = student(class31, 1, "佐藤 凪", "さとう なぎ");
    private final UUID yoshida = student(class31, 12, "𠮷田 葛\uDB40\uDD00", "よしだ かつら");
    private final UUID mori = student(sunflower, 1, "森 さとる", "もり さとる");

    @Test
    void readingNameClassAndNumberFindStudents() {
        board().run(() -> {
            assertThat(found("さと")).containsExactly(sato, mori);
            assertThat(found("ｻﾄｳ")).containsExactly(sato);
            assertThat(found("吉田")).containsExactly(yoshida);
            assertThat(found("さとる")).containsExactly(mori);
            assertThat(found("3-1")).containsExactly(sato, yoshida);
            assertThat(found("3年1組12番")).containsExactly(yoshida);
            assertThat(found("ひまわり1")).containsExactly(mori);
            assertThat(found("%")).isEmpty();
            assertThat(found("")).isEmpty();
        });
    }

    @Test
    void teacherFindsOnlyTheOwnClass() {
        actor(Role.HOMEROOM_TEACHER, class31.id(), true).run(() -> {
            assertThat(found("1")).containsExactly(sato);
            assertThat(found("もり")).isEmpty();
            assertThat(overview.of(asahi.id())).singleElement().satisfies(line -> {
                assertThat(line.homeroom()).isEqualTo(class31);
                assertThat(line.count()).isEqualTo(new HomeroomOverview.Count(2, 0, 2));
            });
        });
    }

    @Test
    void pupilPageOfAnotherClassIsNotThere() {
        actor(Role.HOMEROOM_TEACHER, class31.id(), true)
                .run(() -> assertThatThrownBy(() -> profiles.open(mori))
                        .isInstanceOfSatisfying(
                                Problem.class, p -> assertThat(p.code()).isEqualTo(AccessProblem.NOT_FOUND)));
    }

    @Test
    void contactNeedsThePermissionAndTheSecondFactor() {
        trail.clear();
        var withFactor = actor(Role.HOMEROOM_TEACHER, class31.id(), true).call(() -> profiles.open(sato));
        var without = actor(Role.HOMEROOM_TEACHER, class31.id(), false).call(() -> profiles.open(sato));
        var coordinator = actor(Role.SUPPORT_COORDINATOR, null, true).call(() -> profiles.open(sato));

        assertThat(withFactor.contacts().history().getFirst().contact().address())
                .isEqualTo("美祢市大嶺町1");
        assertThat(without.contacts().needsSecondFactor()).isTrue();
        assertThat(without.contacts().history()).isEmpty();
        assertThat(coordinator.contacts().isShown()).isFalse();
        assertThat(trail).containsExactly(Classification.II, Classification.III, Classification.III);
    }

    @Test
    void protectedChildShowsNoWhereabouts() {
        database.jdbc().sql("update student set address_protected = true").update();
        database.jdbc().sql("update enrollment set from_school = '萩市立明倫小学校'").update();

        var profile = actor(Role.HOMEROOM_TEACHER, class31.id(), true).call(() -> profiles.open(sato));

        assertThat(profile.toString()).doesNotContain("大嶺町", "759-2212", "明倫").contains("090-0000-0000");
    }

    @Test
    void namesStayInTheHistoryLatestFirst() {
        board().run(() -> enrollments.rename(
                List.of(new NameChange(sato, NameKind.FAMILY_REGISTER, "森 凪", "もり なぎ", LocalDate.of(2026, 10, 1)))));

        var profile = actor(Role.HOMEROOM_TEACHER, class31.id(), true).call(() -> profiles.open(sato));

        assertThat(profile.names()).extracting(Profile.Name::name).containsExactly("森 凪", "佐藤 凪");
        assertThat(profile.names().getLast().until()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(profile.stays().getFirst().places().getFirst().name()).isEqualTo("3年1組");
    }

    private List<UUID> found(String typed) {
        return search.find(typed, 50).stream().map(SearchQueries.Hit::student).toList();
    }

    private Homeroom homeroom(String name, HomeroomKind kind) {
        return board().call(() -> homerooms.register(
                        List.of(new Homerooms.Registration(asahi.id(), 2026, name, List.of(3), kind, 1))))
                .getFirst();
    }

    private UUID student(Homeroom homeroom, int number, String name, String furigana) {
        var registration = new Registration(
                UUID.randomUUID(),
                LocalDate.of(2017, 5, 3),
                Gender.FEMALE,
                List.of(new Registration.GivenName(NameKind.FAMILY_REGISTER, name, furigana)),
                new Contact("759-2212", "美祢市大嶺町1", "090-0000-0000", "佐藤 健", "父"),
                new Registration.Placement(
                        asahi.id(), StartKind.ENTRANCE, APRIL, "", homeroom.id(), 3, number, APRIL, ""));
        return board().call(() -> enrollments.register(List.of(registration)))
                .getFirst()
                .student();
    }

    private static Actor board() {
        var post = new Post(UUID.randomUUID(), Role.MUNICIPAL_BOARD, "352136", null, null, "市教委", APRIL, null);
        return new Actor(UUID.randomUUID(), "見本 職員", post, true, "127.0.0.1");
    }

    private Actor actor(Role role, @Nullable UUID homeroom, boolean multiFactor) {
        var post = new Post(UUID.randomUUID(), role, "352136", asahi.id(), homeroom, role.label(), APRIL, null);
        return new Actor(UUID.randomUUID(), "見本 職員", post, multiFactor, "127.0.0.1");
    }
}
