package jp.agata.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import jp.agata.tenancy.Tenant;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Seals a trail, the current tenant's or the prefecture's, and checks it against everything that was sealed before. */
@Service
public class AuditSeal {

    private final JdbcClient jdbc;
    private final JdbcClient control;
    private final TreeHeads heads;
    private final Clock clock;

    AuditSeal(JdbcClient jdbc, @Qualifier("control") JdbcClient control, TreeHeads heads, Clock clock) {
        this.jdbc = jdbc;
        this.control = control;
        this.heads = heads;
        this.clock = clock;
    }

    /** How many entries were checked, and what is wrong if anything is. */
    public record Report(long entries, int sealedHeads, Optional<String> broken) {}

    /** Signs what the tenant's trail is now, if it has grown since the last time. */
    @Transactional(readOnly = true)
    public void seal() {
        seal(Chain.of(Tenant.current().code()), jdbc);
    }

    @Transactional(readOnly = true)
    public Report verify() {
        return verify(Chain.of(Tenant.current().code()), jdbc);
    }

    @Transactional(readOnly = true, transactionManager = "controlTransactions")
    public void sealPrefecture() {
        seal(Chain.PREFECTURE, control);
    }

    @Transactional(readOnly = true, transactionManager = "controlTransactions")
    public Report verifyPrefecture() {
        return verify(Chain.PREFECTURE, control);
    }

    private void seal(Chain chain, JdbcClient database) {
        var tree = new GrowingTree();
        try (var rows = rows(chain, database)) {
            rows.forEach(row -> tree.add(row.hash()));
        }
        var known =
                heads.of(chain.place()).stream().mapToLong(TreeHead::size).max().orElse(0);
        if (tree.size() > known) {
            heads.seal(new TreeHead(chain.place(), tree.size(), tree.rootHex(), clock.instant(), ""));
        }
    }

    private Report verify(Chain chain, JdbcClient database) {
        var sealed = heads.of(chain.place());
        var forged = sealed.stream()
                .filter(head -> !heads.isGenuine(head, chain.place()))
                .findFirst();
        if (forged.isPresent()) {
            return new Report(
                    0,
                    sealed.size(),
                    Optional.of("%s の封の署名が正しくありません".formatted(forged.get().at())));
        }
        try (var rows = rows(chain, database)) {
            var verdict = new ChainCheck(sealed).run(rows.iterator());
            return new Report(verdict.entries(), sealed.size(), verdict.broken());
        }
    }

    private static Stream<AuditRow> rows(Chain chain, JdbcClient database) {
        return database
                .sql("select seq, entry, previous_hash, hash from %s order by seq".formatted(chain.entries()))
                .withFetchSize(1_000)
                .query(AuditSeal::row)
                .stream();
    }

    private static AuditRow row(ResultSet row, int n) throws SQLException {
        return new AuditRow(
                row.getLong("seq"), row.getString("entry"), row.getBytes("previous_hash"), row.getBytes("hash"));
    }
}
