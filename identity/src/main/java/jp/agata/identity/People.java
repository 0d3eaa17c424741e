package jp.agata.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people of the prefecture, in the control schema. */
@Service
@Transactional(transactionManager = "controlTransactions")
public class People {

    private static final String COLUMNS =
            "select id, employee_id, name, furigana, directory_tenant, object_id from person ";

    private final JdbcClient control;

    People(@Qualifier("control") JdbcClient control) {
        this.control = control;
    }

    @Transactional(readOnly = true, transactionManager = "controlTransactions")
    public Optional<Person> signingIn(UUID directoryTenant, UUID objectId) {
        return control.sql(COLUMNS + "where directory_tenant = :tenant and object_id = :object")
                .param("tenant", directoryTenant)
                .param("object", objectId)
                .query(Person.class)
                .optional();
    }

    @Transactional(readOnly = true, transactionManager = "controlTransactions")
    public Optional<Person> byEmployeeId(String employeeId) {
        return control.sql(COLUMNS + "where employee_id = :id")
                .param("id", employeeId)
                .query(Person.class)
                .optional();
    }

    @Transactional(readOnly = true, transactionManager = "controlTransactions")
    public List<Person> named(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : control.sql(COLUMNS + "where id in (:ids)")
                        .param("ids", ids)
                        .query(Person.class)
                        .list();
    }

    /** Those of the numbers that are known. */
    @Transactional(readOnly = true, transactionManager = "controlTransactions")
    public List<Person> byEmployeeIds(List<String> employeeIds) {
        return control.sql(COLUMNS + "where employee_id = any(cast(:ids as text[]))")
                .param("ids", employeeIds.toArray(String[]::new))
                .query(Person.class)
                .list();
    }

    /** Adds those whose numbers are not known yet; an account is tied to them later. */
    public void enter(Map<String, String> namesByEmployeeId) {
        namesByEmployeeId.forEach((employeeId, name) -> control.sql("""
                        insert into person (id, employee_id, name, furigana) values (:id, :employeeId, :name, '')
                        on conflict (employee_id) do nothing""")
                .param("id", UUID.randomUUID())
                .param("employeeId", employeeId)
                .param("name", name)
                .update());
    }

    /** Adds people or brings name and account of known employee numbers up to date. */
    public void register(List<Person> people) {
        people.forEach(person -> control.sql("""
                        insert into person (id, employee_id, name, furigana, directory_tenant, object_id)
                        values (:id, :employeeId, :name, :furigana, :directoryTenant, :objectId)
                        on conflict (employee_id) do update set name = excluded.name, furigana = excluded.furigana,
                          directory_tenant = excluded.directory_tenant, object_id = excluded.object_id""").paramSource(person).update());
    }
}
