package jp.agata.school;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.AccessProblem;
import jp.agata.access.Permission;
import jp.agata.audit.Audit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The schools (学校) of the tenant, as far as the actor's post reaches: their own, or all for a board. */
@Service
@Transactional
public class Schools {

    /** A school as an import or a board names it. */
    public record Registration(String code, String name, String shortName, SchoolKind kind) {}

    private final JdbcClient jdbc;
    private final Access access;
    private final Audit audit;

    public Schools(JdbcClient jdbc, Access access, Audit audit) {
        this.jdbc = jdbc;
        this.access = access;
        this.audit = audit;
    }

    /** In order of code. */
    @Transactional(readOnly = true)
    public List<School> all() {
        return jdbc.sql("select * from school where cast(:own as uuid) is null or id = :own order by code")
                .param("own", access.ownSchool().orElse(null))
                .query((row, _) -> school(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<School> byCode(String code) {
        return all().stream().filter(school -> school.code().equals(code)).findFirst();
    }

    /** Out of reach is refused like not there. */
    @Transactional(readOnly = true)
    public School get(UUID id) {
        return all().stream()
                .filter(school -> school.id().equals(id))
                .findFirst()
                .orElseThrow(AccessProblem.NOT_FOUND::with);
    }

    /** Adds the schools or, where the code is known, takes over the new name. Returns them as kept, in the given order. */
    public List<School> register(List<Registration> registrations) {
        var kept = registrations.stream().map(this::register).toList();
        audit.recordChanged("school", kept.size(), Permission.IMPORT_ROSTER.classification());
        return kept;
    }

    private School register(Registration school) {
        var kept = jdbc.sql("""
                        insert into school (id, code, name, short_name, kind) values (:id, :code, :name, :shortName, :kind)
                        on conflict (code) do update set name = excluded.name, short_name = excluded.short_name,
                          kind = excluded.kind, version = school.version + 1
                        returning *""")
                .param("id", UUID.randomUUID())
                .param("code", school.code())
                .param("name", school.name())
                .param("shortName", school.shortName())
                .param("kind", school.kind().name())
                .query((row, _) -> school(row))
                .single();
        access.requireSchool(Permission.IMPORT_ROSTER, kept.id());
        return kept;
    }

    private static School school(ResultSet row) throws SQLException {
        return new School(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                SchoolKind.valueOf(row.getString("kind")),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }
}
