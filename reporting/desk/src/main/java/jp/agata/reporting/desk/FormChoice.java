package jp.agata.reporting.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.agata.access.AccessProblem;
import jp.agata.calendar.SchoolYear;
import jp.agata.forms.Form;
import jp.agata.forms.FormRequest;
import jp.agata.forms.Options;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.Homerooms;
import jp.agata.problem.Problem;
import jp.agata.school.School;
import jp.agata.school.Schools;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Turns what a page asks for into a request, with the likely answer where nothing was said: own class, this month. */
@Component
class FormChoice {

    /** As the address carries it. */
    record Asked(
            @Nullable UUID school,
            @Nullable UUID homeroom,
            @Nullable YearMonth month,
            @Nullable LocalDate day,
            @Nullable String paper,
            @Nullable Boolean chosen) {

        /** Whether the address has the options, too: a box not ticked does not stand in it. */
        boolean hasOptions() {
            return Boolean.TRUE.equals(chosen);
        }
    }

    /** What is chosen and what could be. */
    record Choice(FormRequest asked, List<School> schools, List<Homeroom> homerooms, List<OptionField> options) {

        boolean isSound() {
            return faults().findAny().isEmpty();
        }

        Stream<Problem> faults() {
            return options.stream().map(OptionField::fault).filter(Objects::nonNull);
        }

        /** To make a document of it: refused where an option is. */
        FormRequest request() {
            faults().findFirst().ifPresent(fault -> {
                throw fault;
            });
            return asked;
        }
    }

    private final Schools schools;
    private final Homerooms homerooms;
    private final LastChoices last;
    private final Clock clock;

    FormChoice(Schools schools, Homerooms homerooms, LastChoices last, Clock clock) {
        this.schools = schools;
        this.homerooms = homerooms;
        this.last = last;
        this.clock = clock;
    }

    /** @param address everything the address has, for the options */
    Choice of(Form form, Asked asked, MultiValueMap<String, String> address) {
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
        var fields = fields(form, asked, address, school.id());
        var options = new Options(
                fields.stream().collect(Collectors.toMap(field -> field.option().name(), OptionField::chosen)));
        return new Choice(
                new FormRequest(school.id(), homeroom(form, asked, homes), day, paper, options), all, homes, fields);
    }

    /** What a document was made with is what the page begins with the next time. */
    void remember(Form form, FormRequest made) {
        last.remember(form, made);
    }

    private List<OptionField> fields(Form form, Asked asked, MultiValueMap<String, String> address, UUID school) {
        if (form.options().isEmpty()) {
            return List.of();
        }
        var before = asked.hasOptions() ? Options.NONE : last.of(form, school);
        return form.options().stream()
                .map(option -> OptionField.of(
                        option,
                        asked.hasOptions() ? address.getOrDefault(option.name(), List.of()) : before.of(option)))
                .toList();
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
