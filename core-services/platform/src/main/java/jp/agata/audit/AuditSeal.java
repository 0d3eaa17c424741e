package jp.agata.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import jp.agata.tenancy.Tenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seals the current tenant's trail, and checks it against everything that was sealed before. */
@Service
@Transactional(readOnly = true)
public class AuditSeal {

    private final JdbcClient jdbc;
    private final TreeHeads heads;
    private final Clock clock;

    AuditSeal(JdbcClient jdbc, TreeHeads heads, Clock clock) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.clock = clock;
    }

    /** Signs what the trail is now, if it has grown since the last time. */
    public void seal() {
        var tree = new GrowingTree();
        try (var rows = rows()) {
            rows.forEach(row -> tree.add(row.hash()));
        }
        var known = heads.all().stream().mapToLong(TreeHead::size).max().orElse(0);
        if (tree.size() > known) {
            heads.seal(new TreeHead(Tenant.current().code(), tree.size(), tree.rootHex(), clock.instant(), ""));
        }
    }

    /** How many entries were checked, and what is wrong if anything is. */
    public record Report(long entries, int sealedHeads, Optional<String> broken) {}

    public Report verify() {
        var sealed = heads.all();
        var forged = sealed.stream().filter(head -> !heads.isGenuine(head)).findFirst();
        if (forged.isPresent()) {
            return new Report(
                    0,
                    sealed.size(),
                    Optional.of("%s の封の署名が正しくありません".formatted(forged.get().at())));
        }
        try (var rows = rows()) {
            var verdict = new ChainCheck(sealed).run(rows.iterator());
            return new Report(verdict.entries(), sealed.size(), verdict.broken());
        }
    }

    private Stream<AuditRow> rows() {
        return jdbc
                .sql("select seq, entry, previous_hash, hash from audit_entry order by seq")
                .withFetchSize(1_000)
                .query(AuditSeal::row)
                .stream();
    }

    private static AuditRow row(ResultSet row, int n) throws SQLException {
        return new AuditRow(
                row.getLong("seq"), row.getString("entry"), row.getBytes("previous_hash"), row.getBytes("hash"));
    }
}
