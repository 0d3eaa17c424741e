package jp.agata.identity.vault;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What scans found, as rows that are only ever added. */
@Component
@Transactional(transactionManager = "controlTransactions")
class ScanRows {

    private final JdbcClient control;

    ScanRows(@Qualifier("control") JdbcClient control) {
        this.control = control;
    }

    void add(UUID person, Scan scan) {
        var id = UUID.randomUUID();
        control.sql("""
                        insert into vault_scan (id, person_id, scanned_at, things, versions, files, findings)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        person,
                        Timestamp.from(scan.at()),
                        scan.things(),
                        scan.versions(),
                        scan.files(),
                        scan.findings().size())
                .update();
        for (var at = 0; at < scan.findings().size(); at++) {
            var finding = scan.findings().get(at);
            control.sql("""
                            insert into vault_scan_finding (scan_id, position, item_id, version, place)
                            values (:scan, :position, :item, :version, :place)""")
                    .param("scan", id)
                    .param("position", at)
                    .param("item", finding.item())
                    .param("version", finding.version())
                    .param("place", finding.place())
                    .update();
        }
    }

    Optional<Scan> latest(UUID person) {
        return control.sql("""
                        select * from vault_scan where person_id = ? order by number desc limit 1""")
                .param(person)
                .query((row, _) -> new Scan(
                        row.getTimestamp("scanned_at").toInstant(),
                        row.getInt("things"),
                        row.getInt("versions"),
                        row.getInt("files"),
                        findings(row.getObject("id", UUID.class))))
                .optional();
    }

    /** Everybody who keeps anything. */
    List<UUID> owners() {
        return control.sql("""
                        select person_id from vault_item union select person_id from vault_credential order by 1""").query(UUID.class).list();
    }

    private List<Scan.Finding> findings(UUID scan) {
        return control.sql("select item_id, version, place from vault_scan_finding where scan_id = ? order by position")
                .param(scan)
                .query((row, _) -> new Scan.Finding(
                        row.getObject("item_id", UUID.class),
                        row.getObject("version", Integer.class),
                        row.getString("place")))
                .list();
    }
}
