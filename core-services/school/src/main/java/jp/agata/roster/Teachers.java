package jp.agata.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.agata.access.Role;
import jp.agata.homeroom.Homerooms;
import jp.agata.identity.StaffRegister;
import jp.agata.school.School;
import jp.agata.school.Schools;
import jp.agata.tenancy.Tenant;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 担任 and 副担任 of a package: compared with the posts of this moment, and appointed. */
@Component
class Teachers {

    private final Schools schools;
    private final Homerooms homerooms;
    private final StaffRegister register;
    private final MessageSource messages;

    Teachers(Schools schools, Homerooms homerooms, StaffRegister register, MessageSource messages) {
        this.schools = schools;
        this.homerooms = homerooms;
        this.register = register;
        this.messages = messages;
    }

    TeacherPlan plan(MunicipalRoster roster, LocalDate from) {
        var rooms = schools.all().stream()
                .collect(
                        Collectors.toMap(School::code, school -> homerooms.ofSchool(school.id(), roster.schoolYear())));
        return new TeacherComparison(register.members(from), rooms).compare(roster, from);
    }

    void appoint(UUID file, TeacherPlan plan) {
        register.apply(
                new StaffRegister.AppointmentList(file, StaffRegister.Kind.ROSTER_PACKAGE, plan.from()),
                plan.changes(Tenant.current().code(), this::title),
                List.of());
    }

    private String title(Role role, UUID homeroom) {
        var name = homerooms.get(homeroom).displayName();
        return Objects.requireNonNull(
                messages.getMessage("roster.teacher." + role, new Object[] {name}, "", Locale.JAPAN));
    }
}
