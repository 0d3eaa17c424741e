package jp.agata.tenantadmin;

import java.util.List;
import java.util.Map;
import jp.agata.tenancy.Tenant;

/** What the control schema's rows of tenants repeat of their cells, all in one statement, and only where it is news. */
record ControlRows(CellSession session) {

    void versions(List<Ledger.Row> rows) {
        session.ask()
                .sql("""
                        update agata.tenant t set schema_version = l.version, reason = l.reason
                        from unnest(:codes, :versions, :reasons) as l (code, version, reason)
                        where t.code = l.code and t.state = 'ACTIVE'
                          and (t.schema_version, t.reason) <> (l.version, l.reason)""")
                .param(
                        "codes",
                        texts(rows.stream().map(row -> row.tenant().code()).toList()))
                .param("versions", rows.stream().map(Ledger.Row::version).toArray(Integer[]::new))
                .param("reasons", texts(rows.stream().map(Ledger.Row::reason).toList()))
                .update();
    }

    void drift(Map<Tenant, String> words) {
        var tenants = List.copyOf(words.keySet());
        session.ask()
                .sql("""
                        update agata.tenant t set drift = d.words
                        from unnest(:codes, :words) as d (code, words)
                        where t.code = d.code and t.drift <> d.words""")
                .param("codes", texts(tenants.stream().map(Tenant::code).toList()))
                .param("words", texts(tenants.stream().map(words::get).toList()))
                .update();
    }

    private static String[] texts(List<String> texts) {
        return texts.toArray(String[]::new);
    }
}
