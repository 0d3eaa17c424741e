package jp.agata.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.agata.calendar.SchoolYear;
import jp.agata.homeroom.HomeroomKind;
import jp.agata.school.School;
import jp.agata.school.Schools;
import jp.agata.student.StudentRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The register as the checks see it. */
@Component
class RollReading {

    private final StudentRegister register;
    private final Schools schools;
    private final Clock clock;

    RollReading(StudentRegister register, Schools schools, Clock clock) {
        this.register = register;
        this.schools = schools;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Holds the school, or for a package every school, until the import ends. */
    void lock(@Nullable UUID school) {
        if (school != null) {
            register.lock(school);
            return;
        }
        schools.all().stream().map(School::id).sorted().forEach(register::lock);
    }

    /** Everyone on roll of the municipality, for somebody who may see every school. */
    List<StudentRegister.Entry> ofAll(List<School> all) {
        return all.isEmpty() ? List.of() : register.onRoll(all.getFirst().id(), today());
    }

    RegisterSnapshot of(School school) {
        var today = today();
        var here = new ArrayList<RegisterSnapshot.Child>();
        var elsewhere = new ArrayList<RegisterSnapshot.Child>();
        for (var entry : register.onRoll(school.id(), today)) {
            (entry.school().equals(school.id()) ? here : elsewhere).add(child(entry));
        }
        return new RegisterSnapshot(
                school.kind(), SchoolYear.of(today), today, List.copyOf(here), List.copyOf(elsewhere));
    }

    private static RegisterSnapshot.Child child(StudentRegister.Entry entry) {
        var contact = entry.contact();
        var isRegular = entry.homeroomKind() == HomeroomKind.REGULAR;
        return new RegisterSnapshot.Child(
                entry.student(),
                entry.enrollment(),
                entry.schoolName(),
                entry.grade(),
                new HomeroomKey(entry.homeroomKind(), isRegular ? entry.grade() : 0, entry.homeroomName()),
                entry.number(),
                entry.name(),
                entry.furigana(),
                entry.alias(),
                entry.gender().code(),
                Optional.ofNullable(entry.birthDate()),
                new RosterRow.Contact(
                        contact.postalCode(),
                        contact.address(),
                        contact.guardianName(),
                        contact.guardianRelation(),
                        contact.phone()),
                entry.addressProtected());
    }
}
