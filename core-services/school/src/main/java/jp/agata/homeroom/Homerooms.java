package jp.agata.homeroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.AccessProblem;
import jp.agata.access.Actor;
import jp.agata.access.Permission;
import jp.agata.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The homerooms (学級) within the actor's reach: their own, those of their school, or all for a board. */
@Service
@Transactional
public class Homerooms {

    /** A homeroom as an import names it; known by school, year, grades and name. */
    public record Registration(
            UUID school, int schoolYear, String name, List<Integer> grades, HomeroomKind kind, int position) {}

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;

    public Homerooms(JdbcClient jdbc, Access access, Audit audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
    }

    /** In their order; empty when the school is out of reach. A 担任 sees only the class in charge of. */
    @Transactional(readOnly = true)
    public List<Homeroom> ofSchool(UUID school, int schoolYear) {
        return jdbc
                .sql("""
                        select * from homeroom where school_id = :school and school_year = :year
                        order by position, grades, name""")
                .param("school", school)
                .param("year", schoolYear)
                .query((row, _) -> homeroom(row))
                .list()
                .stream()
                .filter(this::isWithinReach)
                .toList();
    }

    /** Out of reach is refused like not there. */
    @Transactional(readOnly = true)
    public Homeroom get(UUID id) {
        return get(id, "");
    }

    /** The same; until the end of the transaction, whoever wants it for themselves alone has to wait. */
    public Homeroom getShared(UUID id) {
        return get(id, " for key share");
    }

    private Homeroom get(UUID id, String lock) {
        return jdbc.sql("select * from homeroom where id = :id" + lock)
                .param("id", id)
                .query((row, _) -> homeroom(row))
                .optional()
                .filter(this::isWithinReach)
                .orElseThrow(AccessProblem.NOT_FOUND::with);
    }

    /** Adds the homerooms, or keeps those already there with their ids. Returns them in the given order. */
    public List<Homeroom> register(List<Registration> registrations) {
        registrations.stream()
                .map(Registration::school)
                .distinct()
                .forEach(school -> access.requireSchool(Permission.IMPORT_ROSTER, school));
        var kept = registrations.stream().map(this::keep).toList();
        audit.recordChanged("homeroom", kept.size(), Permission.IMPORT_ROSTER.classification());
        return kept;
    }

    /**
     * Opens homerooms of several grades to further ones: a child of a new grade in a 特別支援 homeroom has the calendar
     * of its grade from then on. No grade is ever taken away, for children who left stay in the register.
     */
    public void widen(UUID school, Map<UUID, List<Integer>> grades) {
        access.requireSchool(Permission.IMPORT_ROSTER, school);
        grades.forEach((homeroom, further) -> jdbc.sql("""
                        update homeroom set version = version + 1,
                          grades = array(select distinct grade from unnest(grades || :further) as grade order by grade)
                        where id = :id and school_id = :school""")
                .param("id", homeroom)
                .param("school", school)
                .param("further", smallints(further))
                .update());
        audit.recordChanged("homeroom", grades.size(), Permission.IMPORT_ROSTER.classification());
    }

    private static Short[] smallints(List<Integer> grades) {
        return grades.stream().map(Integer::shortValue).toArray(Short[]::new);
    }

    private Homeroom keep(Registration homeroom) {
        return jdbc.sql("""
                        insert into homeroom (id, school_id, school_year, name, grades, kind, position)
                        values (:id, :school, :year, :name, :grades, :kind, :position)
                        on conflict (school_id, school_year, grades, name)
                          do update set kind = excluded.kind, position = excluded.position, version = homeroom.version + 1
                        returning *""")
                .param("id", UUID.randomUUID())
                .param("school", homeroom.school())
                .param("year", homeroom.schoolYear())
                .param("name", homeroom.name())
                .param("grades", smallints(homeroom.grades()))
                .param("kind", homeroom.kind().name())
                .param("position", homeroom.position())
                .query((row, _) -> homeroom(row))
                .single();
    }

    private boolean isWithinReach(Homeroom homeroom) {
        var post = Actor.current().post();
        return switch (post.role().reach()) {
            case NOBODY -> false;
            case HOMEROOM -> homeroom.id().equals(post.homeroom());
            case SCHOOL -> homeroom.school().equals(post.school());
            case TENANT -> true;
        };
    }

    private static Homeroom homeroom(ResultSet row) throws SQLException {
        return new Homeroom(
                row.getObject("id", UUID.class),
                row.getObject("school_id", UUID.class),
                row.getInt("school_year"),
                row.getString("name"),
                Arrays.stream((Short[]) row.getArray("grades").getArray())
                        .map(Short::intValue)
                        .toList(),
                HomeroomKind.valueOf(row.getString("kind")),
                row.getInt("position"));
    }
}
