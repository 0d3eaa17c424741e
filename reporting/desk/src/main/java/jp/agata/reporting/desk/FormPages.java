package jp.agata.reporting.desk;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.agata.access.Access;
import jp.agata.access.Permission;
import jp.agata.calendar.EraCalendar;
import jp.agata.calendar.SchoolYear;
import jp.agata.forms.Document.Missing;
import jp.agata.forms.Form;
import jp.agata.forms.FormFacts;
import jp.agata.forms.FormRequest;
import jp.agata.forms.Forms;
import jp.agata.homeroom.Homeroom;
import jp.agata.school.School;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** What the pages of the desk show. */
@Service
@Transactional
class FormPages {

    record ListPage(
            List<FormFacts> forms, List<History.PrintLine> prints, List<History.BatchLine> batches, boolean watcher) {}

    /** A month to choose, 令和8年10月. */
    record MonthChoice(YearMonth value, String label) {
        static MonthChoice of(YearMonth month) {
            return new MonthChoice(
                    month, EraCalendar.STANDARD.year(month.atEndOfMonth()) + month.getMonthValue() + "月");
        }
    }

    record FormPage(
            FormFacts facts,
            FormRequest request,
            List<School> schools,
            List<Homeroom> homerooms,
            List<OptionField> options,
            List<String> faults,
            List<Missing> missing,
            boolean mayFillIn,
            boolean batchable) {

        /** Whether there is something to see and to make: every option stands. */
        public boolean isSound() {
            return faults.isEmpty();
        }

        /** April to March of the school year of the month chosen. */
        public List<MonthChoice> months() {
            var april = YearMonth.from(SchoolYear.of(request.day()).firstDay());
            return IntStream.range(0, 12)
                    .mapToObj(april::plusMonths)
                    .map(MonthChoice::of)
                    .toList();
        }

        /** The settings as an address carries them. */
        public String query() {
            var address = UriComponentsBuilder.newInstance()
                    .queryParam("school", request.school())
                    .queryParam("paper", request.paper())
                    .queryParamIfPresent("homeroom", Optional.ofNullable(request.homeroom()))
                    .queryParam(facts.subject().isOfMonth() ? "month" : "day", when());
            if (!options.isEmpty()) {
                address.queryParam("chosen", true);
                request.options()
                        .values()
                        .forEach((name, chosen) -> chosen.forEach(
                                value -> address.queryParam(name, UriUtils.encode(value, StandardCharsets.UTF_8))));
            }
            return Objects.requireNonNull(address.build(true).getQuery());
        }

        private Object when() {
            return facts.subject().isOfMonth() ? request.month() : request.day();
        }
    }

    private final Forms forms;
    private final FormChoice choice;
    private final PrintDesk desk;
    private final History history;
    private final ProblemWords words;
    private final Access access;

    FormPages(Forms forms, FormChoice choice, PrintDesk desk, History history, ProblemWords words, Access access) {
        this.forms = forms;
        this.choice = choice;
        this.desk = desk;
        this.history = history;
        this.words = words;
        this.access = access;
    }

    ListPage list() {
        access.require(Permission.PRINT);
        var mine = forms.all().stream()
                .map(Form::facts)
                .filter(facts -> access.may(facts.permission()))
                .filter(facts ->
                        facts.subject().isOfHomeroom() || access.ownHomeroom().isEmpty())
                .toList();
        return new ListPage(mine, history.prints(), history.batches(), access.may(Permission.VIEW_BOARD));
    }

    FormPage form(Form form, FormChoice.Asked asked, MultiValueMap<String, String> address) {
        var chosen = choice.of(form, asked, address);
        desk.require(form, chosen.asked());
        var missing = chosen.isSound() ? desk.document(form, chosen.request()).draft() : List.<Missing>of();
        return new FormPage(
                form.facts(),
                chosen.asked(),
                chosen.schools(),
                chosen.homerooms(),
                chosen.options(),
                chosen.faults().map(words::of).toList(),
                missing,
                access.may(Permission.TAKE_ROLL),
                chosen.homerooms().size() > 1 && access.ownHomeroom().isEmpty());
    }
}
