package jp.agata.identity.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What pages read of the ledger; nothing before its announcement unless asked for everything. */
@Component
class OrderQueries {

    static final int PAGE = 50;

    /** How many entries there are, how many still under embargo, and the next day on which orders take effect. */
    record Facts(int entries, int embargoed, @Nullable LocalDate next, int onNext) {}

    private static final String FROM = """
             from order_entry e join order_intake i on i.id = e.intake_id
            where (:everything or i.announced_at <= cast(:now as timestamptz)) """;
    private static final String MATCHES = """
             and (:q = '' or e.number ilike :start or e.employee_id like :start
              or replace(replace(e.person_name, '　', ''), ' ', '') like :part
              or e.from_municipality = any(cast(:places as text[])) or e.to_municipality = any(cast(:places as text[]))
              or e.from_school like :start or e.to_school like :start) """;

    private final JdbcClient control;

    OrderQueries(@Qualifier("control") JdbcClient control) {
        this.control = control;
    }

    /** @param places codes of municipalities the words mean */
    List<ListedOrder> page(OrderSearch search, Collection<String> places, Instant now, boolean everything) {
        return statement(
                        "select e.*, i.announced_at" + FROM + MATCHES
                                + " order by e.effective_on desc, e.number desc limit :limit offset :offset",
                        now,
                        everything)
                .params(search.parameters(places))
                .param("limit", PAGE)
                .param("offset", (search.page() - 1) * PAGE)
                .query((row, n) -> listed(row))
                .list();
    }

    int count(OrderSearch search, Collection<String> places, Instant now, boolean everything) {
        return statement("select count(*)" + FROM + MATCHES, now, everything)
                .params(search.parameters(places))
                .query(Integer.class)
                .single();
    }

    Facts facts(Instant now, LocalDate today, boolean everything) {
        return statement("""
                        select count(*) as entries,
                          count(*) filter (where i.announced_at > cast(:now as timestamptz)) as embargoed,
                          min(e.effective_on) filter (where e.effective_on > :today) as next,
                          count(*) filter (where e.effective_on = (select min(effective_on) from order_entry f
                            join order_intake j on j.id = f.intake_id where f.effective_on > :today
                            and (:everything or j.announced_at <= cast(:now as timestamptz)))) as on_next""" + FROM, now, everything)
                .param("today", today)
                .query((row, n) -> new Facts(
                        row.getInt("entries"),
                        row.getInt("embargoed"),
                        row.getObject("next", LocalDate.class),
                        row.getInt("on_next")))
                .single();
    }

    Optional<ListedOrder> find(String number, Instant now, boolean everything) {
        return statement("select e.*, i.announced_at" + FROM + " and e.number = :number", now, everything)
                .param("number", number)
                .query((row, n) -> listed(row))
                .optional();
    }

    /** Everything that may be seen about these people, in the order it takes effect. */
    List<ListedOrder> about(Collection<String> employees, Instant now, boolean everything) {
        return statement(
                        "select e.*, i.announced_at" + FROM
                                + " and e.employee_id = any(cast(:employees as text[])) order by e.effective_on, e.number",
                        now,
                        everything)
                .param("employees", employees.toArray(String[]::new))
                .query((row, n) -> listed(row))
                .list();
    }

    private JdbcClient.StatementSpec statement(String sql, Instant now, boolean everything) {
        return control.sql(sql).param("now", now.toString()).param("everything", everything);
    }

    private static ListedOrder listed(ResultSet row) throws SQLException {
        return new ListedOrder(
                OrderEntries.order(row),
                row.getString("person_name"),
                row.getObject("intake_id", UUID.class),
                row.getInt("line"),
                row.getTimestamp("announced_at").toInstant());
    }
}
