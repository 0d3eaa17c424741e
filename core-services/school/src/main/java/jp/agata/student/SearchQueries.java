package jp.agata.student;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.agata.calendar.SchoolYear;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds students on roll by class, number, reading or name. */
@Component
class SearchQueries {

    /** @param homeroom display name; empty for a student in no homeroom */
    record Hit(UUID student, String school, String homeroom, int number, String name, String furigana) {}

    private static final String SQL = """
            select e.student_id as student, sc.short_name as school, coalesce(m.number, 0) as number, n.name, n.furigana,
              case h.kind when 'REGULAR' then h.grades[1] || '年' || h.name || '組'
                when 'MULTI_GRADE' then h.name || '年 複式' else coalesce(h.name, '') end as homeroom
            from enrollment e
            join school sc on sc.id = e.school_id
            left join (homeroom_membership m join homeroom h on h.id = m.homeroom_id and h.school_year = :year)
              on m.enrollment_id = e.id and m.valid_from <= :day and (m.valid_until is null or m.valid_until >= :day)
            join lateral (
              select name, furigana, search_key from student_name where student_id = e.student_id
              order by (valid_from <= :day and (valid_until is null or valid_until >= :day)) desc,
                (kind = 'SCHOOL') desc, valid_from desc limit 1) n on true
            where e.start_date <= :day and (e.roll_end_date is null or e.roll_end_date >= :day)
              and (cast(:school as uuid) is null or e.school_id = :school)
              and (cast(:own as uuid) is null or h.id = :own)
              and (:grade = 0 or m.grade = :grade)
              and (:homeroom = '' or h.name = :homeroom)
              and (:number = 0 or m.number = :number)
              and (:text = '' or h.name = :text or exists (select 1 from student_name k
                where k.student_id = e.student_id and (k.search_key like :reading or k.search_key like :within)))
            order by (:text <> '' and n.search_key like :reading) desc, sc.code, h.position, m.number
            limit :limit""";

    private final JdbcClient jdbc;

    SearchQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Hit> find(SearchTerm term, Optional<UUID> school, Optional<UUID> homeroom, LocalDate day, int limit) {
        return jdbc.sql(SQL)
                .param("year", SchoolYear.of(day).year())
                .param("day", day)
                .param("school", school.orElse(null))
                .param("own", homeroom.orElse(null))
                .param("grade", term.grade())
                .param("homeroom", term.homeroom())
                .param("number", term.number())
                .param("text", term.text())
                .param("reading", NameKey.beginningOfReading(term.text()))
                .param("within", NameKey.withinName(term.text()))
                .param("limit", limit)
                .query(Hit.class)
                .list();
    }
}
