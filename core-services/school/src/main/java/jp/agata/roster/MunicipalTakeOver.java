package jp.agata.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.agata.homeroom.Homerooms;
import jp.agata.roster.MunicipalPlan.Known;
import jp.agata.roster.MunicipalPlan.SchoolPlan;
import jp.agata.roster.MunicipalRoster.Member;
import jp.agata.roster.MunicipalRoster.Room;
import jp.agata.school.Schools;
import jp.agata.student.Assignment;
import jp.agata.student.Enrollments;
import jp.agata.student.Gender;
import jp.agata.student.NameChange;
import jp.agata.student.NameKind;
import jp.agata.student.Registration;
import jp.agata.student.StudentRegister;
import org.springframework.stereotype.Component;

/** Writes a package: schools, homerooms, children. Whoever is not in it stays. */
@Component
class MunicipalTakeOver {

    private final Schools schools;
    private final Homerooms homerooms;
    private final Enrollments enrollments;
    private final StudentRegister register;

    MunicipalTakeOver(Schools schools, Homerooms homerooms, Enrollments enrollments, StudentRegister register) {
        this.schools = schools;
        this.homerooms = homerooms;
        this.enrollments = enrollments;
        this.register = register;
    }

    void takeOver(MunicipalPlan plan, LocalDate from, LocalDate today) {
        var kept = schools.register(plan.schools().stream()
                .map(p -> new Schools.Registration(
                        p.school().code().value(),
                        p.school().name(),
                        shortName(p.school().name()),
                        p.kind()))
                .toList());
        for (var i = 0; i < kept.size(); i++) {
            takeOver(plan.schools().get(i), kept.get(i).id(), plan.roster().schoolYear(), from, today);
        }
    }

    private void takeOver(SchoolPlan plan, UUID school, int year, LocalDate from, LocalDate today) {
        var rooms = plan.school().homerooms().stream().collect(Collectors.toMap(Room::id, Function.identity()));
        var needed = rooms.values().stream().collect(Collectors.toMap(HomeroomKey::of, Room::grades));
        var places = Places.of(homerooms, school, year, needed);
        enrollments.register(plan.added().stream()
                .map(member -> registration(school, member, homeroom(places, rooms, member), from))
                .toList());
        register.correct(
                school,
                plan.known().stream()
                        .filter(Known::hasOtherLifeId)
                        .map(k -> new StudentRegister.Correction(
                                k.entry().student(),
                                null,
                                Optional.empty(),
                                Optional.of(k.member().lifeId())))
                        .toList());
        enrollments.rename(
                plan.known().stream().flatMap(k -> renames(k, today).stream()).toList());
        enrollments.assign(plan.known().stream()
                .filter(Known::isMoved)
                .map(k -> new Assignment(
                        k.entry().enrollment(),
                        homeroom(places, rooms, k.member()),
                        k.member().grade(),
                        k.member().number(),
                        from,
                        ""))
                .toList());
    }

    private static Registration registration(UUID school, Member member, UUID homeroom, LocalDate from) {
        var names = new ArrayList<Registration.GivenName>();
        names.add(new Registration.GivenName(NameKind.FAMILY_REGISTER, member.name(), member.furigana()));
        if (!member.schoolName().isEmpty() && !member.schoolName().equals(member.name())) {
            names.add(new Registration.GivenName(NameKind.SCHOOL, member.schoolName(), member.schoolFurigana()));
        }
        return new Registration(
                member.lifeId(),
                null,
                Gender.NOT_KNOWN,
                names,
                null,
                new Registration.Placement(
                        school,
                        SchoolTakeOver.startKind(from),
                        from,
                        "",
                        homeroom,
                        member.grade(),
                        member.number(),
                        from,
                        ""));
    }

    private static List<NameChange> renames(Known known, LocalDate today) {
        var changes = new ArrayList<NameChange>();
        var student = known.entry().student();
        if (known.isRenamed()) {
            changes.add(new NameChange(
                    student,
                    NameKind.FAMILY_REGISTER,
                    known.member().name(),
                    known.member().furigana(),
                    today));
        }
        if (known.hasOtherAlias()) {
            changes.add(new NameChange(
                    student,
                    NameKind.SCHOOL,
                    known.member().schoolName(),
                    known.member().schoolFurigana(),
                    today));
        }
        return changes;
    }

    private static UUID homeroom(Places places, Map<UUID, Room> rooms, Member member) {
        return places.homeroom(HomeroomKey.of(Objects.requireNonNull(rooms.get(member.homeroom()))));
    }

    /** 「美祢市立あさひ小学校」 → 「あさひ小学校」. */
    private static String shortName(String name) {
        var founder = name.indexOf("立");
        return founder > 0 && founder < name.length() - 1 ? name.substring(founder + 1) : name;
    }
}
