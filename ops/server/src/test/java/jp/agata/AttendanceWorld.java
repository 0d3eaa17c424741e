package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import jp.agata.access.Actor;
import jp.agata.access.Post;
import jp.agata.access.Role;
import jp.agata.homeroom.HomeroomKind;
import jp.agata.homeroom.Homerooms;
import jp.agata.identity.People;
import jp.agata.identity.Person;
import jp.agata.identity.Posts;
import jp.agata.school.Closure;
import jp.agata.school.Closures;
import jp.agata.school.SchoolCalendar;
import jp.agata.school.SchoolDay;
import jp.agata.school.SchoolDays;
import jp.agata.school.SchoolKind;
import jp.agata.school.Schools;
import jp.agata.student.Departures;
import jp.agata.student.Enrollments;
import jp.agata.student.Gender;
import jp.agata.student.NameKind;
import jp.agata.student.Registration;
import jp.agata.student.Registration.GivenName;
import jp.agata.student.Registration.Placement;
import jp.agata.student.StartKind;
import jp.agata.tenancy.LocalGovernmentCode;
import jp.agata.tenancy.Tenant;
import jp.agata.tenancy.TenantRegistry;
import jp.agata.tenantadmin.Provisioning;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** A school whose 4年1組 is the homeroom of the sample register of October 2026, with its staff. */
class AttendanceWorld {

    static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    /** One school in one municipality. */
    record Scene(Tenant tenant, UUID school, UUID homeroom, UUID other, List<UUID> enrollments, Actor vice) {

        String path(String rest) {
            return "/" + tenant.code() + "/attendance/" + homeroom + "/" + rest;
        }

        /** 1 teacher, 2 coordinator, 3 vice principal, 4 principal. */
        String employee(int which) {
            return AttendanceWorld.employee(tenant, which);
        }
    }

    private static final Set<String> NOT_ENTERED = Set.of("", "休", "閉", "／");
    private static final Map<String, Scene> SCENES = new ConcurrentHashMap<>();

    private final Provisioning provisioning;
    private final TenantRegistry tenants;
    private final Schools schools;
    private final Homerooms homerooms;
    private final Enrollments enrollments;
    private final Departures departures;
    private final SchoolCalendar calendar;
    private final Closures closures;
    private final People people;
    private final Posts posts;

    AttendanceWorld(BeanFactory beans) {
        this.provisioning = beans.getBean(Provisioning.class);
        this.tenants = beans.getBean(TenantRegistry.class);
        this.schools = beans.getBean(Schools.class);
        this.homerooms = beans.getBean(Homerooms.class);
        this.enrollments = beans.getBean(Enrollments.class);
        this.departures = beans.getBean(Departures.class);
        this.calendar = beans.getBean(SchoolCalendar.class);
        this.closures = beans.getBean(Closures.class);
        this.people = beans.getBean(People.class);
        this.posts = beans.getBean(Posts.class);
    }

    /** Built once for all tests of a run. */
    Scene scene(String code, String cell) {
        return SCENES.computeIfAbsent(code, _ -> build(code, cell));
    }

    private Scene build(String code, String cell) {
        provisioning.create(LocalGovernmentCode.parse(code), "見本市", cell);
        // 時計が止まっているので、控えは自分では古くならない
        tenants.refresh();
        var tenant = new Tenant(code);
        var board = actor(tenant, Role.MUNICIPAL_BOARD, null, null);
        var school = in(
                tenant,
                board,
                () -> schools.register(List.of(new Schools.Registration(
                                "B1" + code + "000000", "見本市立あさひ小学校", "あさひ小", SchoolKind.ELEMENTARY)))
                        .getFirst()
                        .id());
        var vice = actor(tenant, Role.VICE_PRINCIPAL, school, null);
        var rooms = in(
                tenant,
                vice,
                () -> homerooms.register(List.of(
                        new Homerooms.Registration(school, 2026, "1", List.of(4), HomeroomKind.REGULAR, 1),
                        new Homerooms.Registration(school, 2026, "2", List.of(4), HomeroomKind.REGULAR, 2))));
        var own = rooms.getFirst().id();
        var other = rooms.getLast().id();
        var pupils = in(
                tenant,
                vice,
                () -> enrollments.register(registrations(school, own, other)).stream()
                        .map(Enrollments.Registered::enrollment)
                        .toList());
        in(tenant, vice, () -> settle(school, own, pupils));
        staff(tenant, school, own);
        return new Scene(tenant, school, own, other, pupils, vice);
    }

    /** The lines of the sample register: number, name, reading, then 31 marks. */
    static List<List<String>> lines(String file) {
        try {
            return Files.readAllLines(Path.of("../../core-services/school/src/test/resources/attendance", file))
                    .stream()
                    .skip(1)
                    .map(line -> Arrays.asList(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Enters the sample register through the month's grid, as a teacher would paste it. */
    static void enterOctober(Scene scene, StaffBrowser browser) {
        var changes = new ArrayList<String>();
        for (var line : lines("attendance-2026-10.csv")) {
            var child = scene.enrollments().get(Integer.parseInt(line.get(2)) - 1);
            for (var day = 1; day <= 31; day++) {
                var symbol = line.get(4 + day);
                if (!NOT_ENTERED.contains(symbol) && !isOff(day)) {
                    changes.add("{\"id\":\"%s\",\"col\":\"2026-10-%02d\",\"value\":\"%s\",\"version\":0}"
                            .formatted(child, day, symbol));
                }
            }
        }
        browser.get(scene.path("month/2026-10"));
        var answer = browser.send(browser.request(scene.path("month/2026-10/cells"))
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .header("X-CSRF-TOKEN", browser.token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method("PATCH", BodyPublishers.ofString(changes.toString())));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"refused\":[]", "95.7%");
    }

    private static boolean isOff(int day) {
        var date = OCTOBER.atDay(day);
        return date.getDayOfWeek().getValue() > 5 && day != 24 || day == 12 || day == 26;
    }

    static <T> T in(Tenant tenant, Actor actor, Callable<T> work) {
        try {
            return tenant.call(() -> actor.call(work::call));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Registration> registrations(UUID school, UUID own, UUID other) {
        var all = new ArrayList<Registration>();
        for (var line : lines("attendance-2026-10.csv")) {
            all.add(registration(school, own, Integer.parseInt(line.get(2)), line.get(3), line.get(4)));
        }
        all.add(registration(school, other, 1, "隣　組子", "となり　くみこ"));
        return all;
    }

    private static Registration registration(UUID school, UUID homeroom, int number, String name, String furigana) {
        var joined = number == 30;
        var start = joined ? OCTOBER.atDay(14) : LocalDate.of(2026, 4, 1);
        return new Registration(
                UUID.randomUUID(),
                LocalDate.of(2016, 6, 1),
                number % 2 == 0 ? Gender.MALE : Gender.FEMALE,
                List.of(new GivenName(NameKind.FAMILY_REGISTER, name, furigana)),
                null,
                new Placement(
                        school,
                        joined ? StartKind.TRANSFER_IN : StartKind.ENTRANCE,
                        start,
                        "",
                        homeroom,
                        4,
                        number,
                        start,
                        ""));
    }

    private Boolean settle(UUID school, UUID own, List<UUID> pupils) {
        departures.transferOut(pupils.get(16), OCTOBER.atDay(20), OCTOBER.atDay(22), "よその小学校");
        calendar.set(
                school,
                List.of(
                        new SchoolCalendar.Setting(
                                SchoolDays.ALL_GRADES,
                                new SchoolDay(OCTOBER.atDay(24), SchoolDay.Kind.CLASS_DAY, "学習発表会")),
                        new SchoolCalendar.Setting(
                                SchoolDays.ALL_GRADES, SchoolDay.dayOff(OCTOBER.atDay(26), "振替休業"))));
        closures.order(
                school,
                new Closure(
                        UUID.randomUUID(),
                        Closure.Basis.INFECTION,
                        Closure.Scope.HOMEROOM,
                        Set.of(),
                        Set.of(own),
                        OCTOBER.atDay(21),
                        OCTOBER.atDay(22),
                        "インフルエンザ"));
        return true;
    }

    /** From the municipality's code, so that no two scenes share a number. */
    private static String employee(Tenant tenant, int which) {
        return "90" + tenant.code().substring(2, 5) + which;
    }

    private void staff(Tenant tenant, UUID school, UUID homeroom) {
        appoint(tenant, employee(tenant, 1), "見本 担任", Role.HOMEROOM_TEACHER, school, homeroom);
        appoint(tenant, employee(tenant, 2), "見本 教務", Role.CURRICULUM_COORDINATOR, school, null);
        appoint(tenant, employee(tenant, 3), "見本 教頭", Role.VICE_PRINCIPAL, school, null);
        appoint(tenant, employee(tenant, 4), "見本 校長", Role.PRINCIPAL, school, null);
    }

    private void appoint(Tenant tenant, String employee, String name, Role role, UUID school, @Nullable UUID homeroom) {
        var person = UUID.randomUUID();
        people.register(List.of(
                new Person(person, employee, name, "みほん", UUID.fromString(SignIn.DIRECTORY), UUID.randomUUID())));
        posts.appoint(person, List.of(post(tenant, role, school, homeroom)));
    }

    private static Actor actor(Tenant tenant, Role role, @Nullable UUID school, @Nullable UUID homeroom) {
        return new Actor(UUID.randomUUID(), "見本 準備", post(tenant, role, school, homeroom), true, "test");
    }

    private static Post post(Tenant tenant, Role role, @Nullable UUID school, @Nullable UUID homeroom) {
        return new Post(
                UUID.randomUUID(),
                role,
                tenant.code(),
                school,
                homeroom,
                "見本小 " + role.label(),
                LocalDate.of(2026, 4, 1),
                null);
    }
}
