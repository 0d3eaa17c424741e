package jp.agata.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.agata.access.Post;
import jp.agata.access.Role;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.HomeroomKind;
import jp.agata.identity.Person;
import jp.agata.identity.StaffRegister.Member;
import jp.agata.school.School;
import jp.agata.school.SchoolCode;
import jp.agata.school.SchoolKind;
import jp.agata.staff.StaffPlan.PersonPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StaffPlanTest {

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate YEAR_END = LocalDate.of(2027, 3, 31);
    private static final School ASAHI =
            new School(UUID.randomUUID(), "B135292130019", "美祢市立あさひ小学校", "あさひ小", SchoolKind.ELEMENTARY, null, null);
    private static final Homeroom FIRST =
            new Homeroom(UUID.randomUUID(), ASAHI.id(), 2026, "1", List.of(1), HomeroomKind.REGULAR, 101);
    private static final Seat TEACHER = new Seat(Role.SUBJECT_TEACHER, ASAHI, null, "教諭", true, null);
    private static final Seat IN_CHARGE = new Seat(Role.HOMEROOM_TEACHER, ASAHI, FIRST, "1年1組 担任", true, YEAR_END);

    @Test
    void whatIsHeldAlreadyIsNeitherOpenedNorClosed() {
        var plan = plan(
                List.of(TEACHER, IN_CHARGE),
                post(Role.SUBJECT_TEACHER, null, "教諭"),
                post(Role.HOMEROOM_TEACHER, FIRST.id(), "担任（別の書き方）"));

        assertThat(plan.isChanged()).isFalse();
    }

    @Test
    void anotherTitleIsAnotherPost() {
        var plan = plan(List.of(TEACHER), post(Role.SUBJECT_TEACHER, null, "講師"));

        assertThat(plan.opened()).containsExactly(TEACHER);
        assertThat(plan.closed()).extracting(Post::title).containsExactly("講師");
    }

    @Test
    void dutiesGivenInsideTheSchoolAreNotTakenAway() {
        var plan = plan(
                List.of(TEACHER),
                post(Role.SUBJECT_TEACHER, null, "教諭"),
                post(Role.CURRICULUM_COORDINATOR, null, "教務主任"),
                post(Role.ASSISTANT_HOMEROOM_TEACHER, FIRST.id(), "1年1組 副担任"));

        assertThat(plan.isChanged()).isFalse();
    }

    @Test
    void theLedgerBeginsWithTitlesAndWithTheDayTheyWereHeldSince() {
        var person = plan(List.of(TEACHER, IN_CHARGE), post(Role.SUBJECT_TEACHER, null, "教諭"));
        var plan = new StaffPlan(LocalDate.of(2026, 11, 20), List.of(person), List.of());

        assertThat(plan.openings("352136")).singleElement().satisfies(opening -> {
            assertThat(opening.position().title()).isEqualTo("教諭");
            assertThat(opening.position().place().code()).isEqualTo("352136/B135292130019");
            assertThat(opening.main()).isTrue();
            assertThat(opening.from()).isEqualTo(APRIL);
        });
    }

    @Test
    void theFingerprintIsOfWhatChanges() {
        var held = post(Role.SUBJECT_TEACHER, null, "教諭");
        var one = new StaffPlan(APRIL, List.of(plan(List.of(TEACHER, IN_CHARGE), held)), List.of());
        var same = new StaffPlan(APRIL, List.of(plan(List.of(IN_CHARGE, TEACHER), held)), List.of());
        var other = new StaffPlan(APRIL, List.of(plan(List.of(TEACHER), held)), List.of());

        assertThat(one.fingerprint()).isEqualTo(same.fingerprint()).isNotEqualTo(other.fingerprint());
    }

    private static PersonPlan plan(List<Seat> seats, Post... posts) {
        var line =
                new StaffCheck.Line(2, "030632", "児玉　綾", "こだま　あや", "教諭", new SchoolCode("B135292130019"), "", Map.of());
        var person = new Person(UUID.randomUUID(), "030632", "児玉　綾", "こだま　あや", null, null);
        return PersonPlan.of(line, Optional.of(new Member(person, List.of(posts))), seats);
    }

    private static Post post(Role role, @Nullable UUID homeroom, String title) {
        return new Post(UUID.randomUUID(), role, "352136", ASAHI.id(), homeroom, title, APRIL, null);
    }
}
