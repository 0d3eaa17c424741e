package jp.agata.reporting.desk;

import java.time.YearMonth;
import java.util.List;
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
            List<Missing> missing,
            boolean mayFillIn,
            boolean batchable) {

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
            var query = new StringBuilder("school=" + request.school() + "&paper=" + request.paper());
            if (request.homeroom() != null) {
                query.append("&homeroom=").append(request.homeroom());
            }
            return query.append(facts.subject().isOfMonth() ? "&month=" + request.month() : "&day=" + request.day())
                    .toString();
        }
    }

    private final Forms forms;
    private final FormChoice choice;
    private final PrintDesk desk;
    private final History history;
    private final Access access;

    FormPages(Forms forms, FormChoice choice, PrintDesk desk, History history, Access access) {
        this.forms = forms;
        this.choice = choice;
        this.desk = desk;
        this.history = history;
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

    FormPage form(Form form, FormChoice.Asked asked) {
        var chosen = choice.of(form, asked);
        var document = desk.document(form, chosen.request());
        return new FormPage(
                form.facts(),
                chosen.request(),
                chosen.schools(),
                chosen.homerooms(),
                document.draft(),
                access.may(Permission.TAKE_ROLL),
                chosen.homerooms().size() > 1 && access.ownHomeroom().isEmpty());
    }
}
