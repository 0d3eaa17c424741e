package jp.agata;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.agata.access.Actor;
import jp.agata.access.Post;
import jp.agata.access.Role;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.HomeroomKind;
import jp.agata.homeroom.Homerooms;
import jp.agata.identity.People;
import jp.agata.identity.Person;
import jp.agata.identity.Posts;
import jp.agata.school.SchoolKind;
import jp.agata.school.Schools;
import jp.agata.student.Enrollments;
import jp.agata.student.Gender;
import jp.agata.student.NameKind;
import jp.agata.student.Registration;
import jp.agata.student.StartKind;
import jp.agata.tenancy.LocalGovernmentCode;
import jp.agata.tenancy.Tenant;
import jp.agata.tenancy.TenantRegistry;
import jp.agata.tenantadmin.Provisioning;
import org.springframework.beans.factory.BeanFactory;

/** One school with two classes of a municipality, three children in them, and the teacher of the first class. */
class PupilWorld {

    record Scene(String code, UUID homeroom, UUID other, String teacher) {

        String path(String rest) {
            return "/" + code + "/" + rest;
        }
    }

    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final Map<String, Scene> SCENES = new ConcurrentHashMap<>();

    private final BeanFactory beans;

    PupilWorld(BeanFactory beans) {
        this.beans = beans;
    }

    /** Built once for all tests of a run. */
    Scene scene(String code, String cell, String teacher) {
        return SCENES.computeIfAbsent(code, _ -> build(code, cell, teacher));
    }

    private Scene build(String code, String cell, String teacher) {
        beans.getBean(Provisioning.class).create(LocalGovernmentCode.parse(code), "見本市", cell);
        // 時計が止まっているので、控えは自分では古くならない
        beans.getBean(TenantRegistry.class).refresh();
        var tenant = new Tenant(code);
        var board = new Post(UUID.randomUUID(), Role.MUNICIPAL_BOARD, code, null, null, "学校教育課", APRIL, null);
        return tenant.call(
                () -> new Actor(UUID.randomUUID(), "見本 職員", board, true, "test").call(() -> fill(code, teacher)));
    }

    private Scene fill(String code, String teacher) {
        var school = beans.getBean(Schools.class)
                .register(List.of(
                        new Schools.Registration("B1" + code + "00000", "見本市立あさひ小学校", "あさひ小", SchoolKind.ELEMENTARY)))
                .getFirst();
        var classes = beans.getBean(Homerooms.class)
                .register(List.of(
                        new Homerooms.Registration(school.id(), 2026, "1", List.of(4), HomeroomKind.REGULAR, 1),
                        new Homerooms.Registration(school.id(), 2026, "2", List.of(4), HomeroomKind.REGULAR, 2)));
        beans.getBean(Enrollments.class)
                .register(List.of(
                        child(classes.getFirst(), 1, "青木　陽菜", "あおき　ひな", APRIL),
                        child(classes.getFirst(), 2, "髙﨑　德子", "たかさき　のりこ", LocalDate.of(2026, 10, 14)),
                        child(classes.getLast(), 1, "隣　組子", "となり　くみこ", APRIL)));
        appoint(code, school.id(), classes.getFirst().id(), teacher);
        return new Scene(code, classes.getFirst().id(), classes.getLast().id(), teacher);
    }

    private static Registration child(Homeroom home, int number, String name, String furigana, LocalDate start) {
        return new Registration(
                UUID.randomUUID(),
                LocalDate.of(2016, 6, 1),
                Gender.FEMALE,
                List.of(new Registration.GivenName(NameKind.FAMILY_REGISTER, name, furigana)),
                null,
                new Registration.Placement(
                        home.school(), StartKind.ENTRANCE, start, "", home.id(), 4, number, start, ""));
    }

    private void appoint(String code, UUID school, UUID homeroom, String employee) {
        var person = UUID.randomUUID();
        beans.getBean(People.class)
                .register(List.of(new Person(
                        person, employee, "見本 担任", "みほん", UUID.fromString(SignIn.DIRECTORY), UUID.randomUUID())));
        beans.getBean(Posts.class)
                .appoint(
                        person,
                        List.of(new Post(
                                UUID.randomUUID(),
                                Role.HOMEROOM_TEACHER,
                                code,
                                school,
                                homeroom,
                                "4年1組 担任",
                                APRIL,
                                null)));
    }
}
