package jp.agata.school;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.agata.identity.SchoolDirectory;
import jp.agata.tenancy.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Names and codes of schools for those who place staff in them; nothing else of a school. */
@Component
class SchoolsOfTenant implements SchoolDirectory {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SchoolsOfTenant(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * In a transaction of the municipality's own: within one of the prefecture's, a connection is kept to its end, and the
     * next municipality asked would be answered on the first one's.
     */
    @Override
    public List<Entry> schoolsOf(Tenant tenant) {
        return tenant.call(() -> transaction.execute(_ -> jdbc.sql("select id, code, name from school order by code")
                .query((row, n) ->
                        new Entry(row.getObject("id", UUID.class), row.getString("code"), row.getString("name")))
                .list()));
    }

    @Override
    public Optional<String> corrected(String code) {
        return SchoolCode.isFormed(code) ? Optional.of(SchoolCode.corrected(code)) : Optional.empty();
    }
}
