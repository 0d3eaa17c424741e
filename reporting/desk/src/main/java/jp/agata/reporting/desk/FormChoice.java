package jp.agata.reporting.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import jp.agata.access.AccessProblem;
import jp.agata.calendar.SchoolYear;
import jp.agata.forms.Form;
import jp.agata.forms.FormRequest;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.Homerooms;
import jp.agata.school.School;
import jp.agata.school.Schools;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what a page asks for into a request, with the likely answer where nothing was said: own class, this month. */
@Component
class FormChoice {

    /** As the address carries it. */
    record Asked(
            @Nullable UUID school,
            @Nullable UUID homeroom,
            @Nullable YearMonth month,
            @Nullable LocalDate day,
            @Nullable String paper) {}

    /** What is chosen and what could be. */
    record Choice(FormRequest request, List<School> schools, List<Homeroom> homerooms) {}

    private final Schools schools;
    private final Homerooms homerooms;
    private final Clock clock;

    FormChoice(Schools schools, Homerooms homerooms, Clock clock) {
        this.schools = schools;
        this.homerooms = homerooms;
        this.clock = clock;
    }

    Choice of(Form form, Asked asked) {
        var all = schools.all();
        var school = all.stream()
                .filter(candidate -> asked.school() == null || candidate.id().equals(asked.school()))
                .findFirst()
                .orElseThrow(AccessProblem.NOT_FOUND::with);
        var day = day(form, asked);
        var homes = form.facts().subject().isOfHomeroom()
                ? homerooms.ofSchool(school.id(), SchoolYear.of(day).year())
                : List.<Homeroom>of();
        var paper = asked.paper() == null ? form.facts().papers().getFirst().id() : asked.paper();
        return new Choice(new FormRequest(school.id(), homeroom(form, asked, homes), day, paper), all, homes);
    }

    private LocalDate day(Form form, Asked asked) {
        var today = LocalDate.now(clock);
        if (form.facts().subject().isOfMonth()) {
            return (asked.month() == null ? YearMonth.from(today) : asked.month()).atDay(1);
        }
        return asked.day() == null ? today : asked.day();
    }

    private static @Nullable UUID homeroom(Form form, Asked asked, List<Homeroom> homes) {
        if (!form.facts().subject().isOfHomeroom()) {
            return null;
        }
        return homes.stream()
                .map(Homeroom::id)
                .filter(home -> asked.homeroom() == null || home.equals(asked.homeroom()))
                .findFirst()
                .orElseThrow(AccessProblem.NOT_FOUND::with);
    }
}
