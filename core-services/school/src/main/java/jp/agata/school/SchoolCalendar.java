package jp.agata.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.Permission;
import jp.agata.audit.Audit;
import jp.agata.calendar.SchoolYear;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The calendar (学校暦) of each school: the days it set, the rule for all others, and its closures. */
@Service
@Transactional
@EnableConfigurationProperties(SchoolSettings.class)
public class SchoolCalendar {

    /** A day as a school sets it; grade {@link SchoolDays#ALL_GRADES} or one grade. */
    public record Setting(int grade, SchoolDay day) {}

    /** A part of the calendar: its days, and the closures with at least one day in it. */
    public record Stretch(SchoolDays days, List<Closure> closures) {}

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;
    private final ObjectProvider<CalendarGuard> guards;
    private final CalendarRule rule;
    private final TermRule terms;

    SchoolCalendar(
            JdbcClient jdbc,
            Access access,
            Audit audit,
            ObjectProvider<CalendarGuard> guards,
            SchoolSettings settings) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
        this.guards = guards;
        this.rule = settings.rule();
        this.terms = settings.termRule();
    }

    /** The terms (学期) of a school year, in order. */
    public List<Term> terms(SchoolYear year) {
        return terms.of(year);
    }

    /** The calendar between two days, inclusive; beyond them only the rule is known. */
    @Transactional(readOnly = true)
    public Stretch between(UUID school, LocalDate from, LocalDate until) {
        var overrides = new HashMap<SchoolDays.Key, SchoolDay>();
        var closures = new ArrayList<Closure>();
        // 一度の問い合わせで両方を読む。並べるだけで結び付けないので on false
        jdbc.sql("""
                        select d.day, d.grade, d.kind, d.label, c.*
                        from (select * from school_day where school_id = :school and day between :from and :until) d
                        full join (select * from closure
                          where school_id = :school and valid_from <= :until and valid_until >= :from) c on false
                        order by c.valid_from, c.id""")
                .param("school", school)
                .param("from", from)
                .param("until", until)
                .query(row -> {
                    if (row.getObject("id") != null) {
                        closures.add(Closures.closure(row, "id"));
                    } else {
                        var set = setting(row);
                        overrides.put(new SchoolDays.Key(set.day().date(), set.grade()), set.day());
                    }
                });
        return new Stretch(new SchoolDays(overrides, rule), List.copyOf(closures));
    }

    /** Sets days, over what the rule or an earlier setting says. Refused for days of a month already closed. */
    public void set(UUID school, List<Setting> settings) {
        access.requireSchool(Permission.IMPORT_ROSTER, school);
        settings.forEach(
                setting -> check(school, setting.day().date(), setting.day().date()));
        settings.forEach(setting -> write(school, setting));
        audit.record(
                Audit.Action.CHANGE,
                Audit.Target.of("school-calendar", school),
                Permission.IMPORT_ROSTER.classification(),
                Map.of("days", settings.size()));
    }

    private void write(UUID school, Setting setting) {
        jdbc.sql("""
                        insert into school_day (school_id, day, grade, kind, label) values (:school, :day, :grade, :kind, :label)
                        on conflict (school_id, day, grade) do update set kind = excluded.kind, label = excluded.label""")
                .param("school", school)
                .param("day", setting.day().date())
                .param("grade", setting.grade())
                .param("kind", setting.day().kind().name())
                .param("label", setting.day().label())
                .update();
    }

    private void check(UUID school, LocalDate from, LocalDate until) {
        guards.forEach(guard -> guard.check(school, from, until));
    }

    private static Setting setting(ResultSet row) throws SQLException {
        var day = new SchoolDay(
                row.getObject("day", LocalDate.class),
                SchoolDay.Kind.valueOf(row.getString("kind")),
                row.getString("label"));
        return new Setting(row.getInt("grade"), day);
    }
}
