package jp.agata.identity.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import jp.agata.identity.orders.Order;
import jp.agata.identity.orders.OrderAct;
import jp.agata.identity.orders.OrderKind;
import jp.agata.identity.orders.Place;
import jp.agata.identity.orders.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Entries of the ledger: read by person or number, only ever added. */
@Component
class OrderEntries {

    private record Stored(
            String number,
            String act,
            @Nullable String target,
            String employee_id,
            String person_name,
            LocalDate effective_on,
            String kind,
            @Nullable String from_municipality,
            @Nullable String from_school,
            @Nullable String from_title,
            @Nullable String to_municipality,
            @Nullable String to_school,
            @Nullable String to_title,
            @Nullable LocalDate term_end,
            String note,
            int line) {

        static Stored of(OrderRow row) {
            var order = row.order();
            var from = order.from();
            var to = order.to();
            return new Stored(
                    order.number(),
                    order.act().name(),
                    order.target(),
                    order.employeeId(),
                    row.name(),
                    order.effectiveOn(),
                    order.kind().name(),
                    from == null ? null : from.place().municipality(),
                    from == null ? null : from.place().school(),
                    from == null ? null : from.title(),
                    to == null ? null : to.place().municipality(),
                    to == null ? null : to.place().school(),
                    to == null ? null : to.title(),
                    order.termEnd(),
                    order.note(),
                    row.line());
        }
    }

    private final JdbcClient control;
    private final JsonMapper json;

    OrderEntries(@Qualifier("control") JdbcClient control, JsonMapper json) {
        this.control = control;
        this.json = json;
    }

    /** All in one statement: thousands of rows are one round trip. */
    void add(UUID intake, List<OrderRow> rows) {
        control.sql("""
                        insert into order_entry (number, act, target, employee_id, person_name, effective_on, kind,
                          from_municipality, from_school, from_title, to_municipality, to_school, to_title, term_end,
                          note, intake_id, line)
                        select number, act, target, employee_id, person_name, effective_on, kind,
                          from_municipality, from_school, from_title, to_municipality, to_school, to_title, term_end,
                          note, :intake, line
                        from jsonb_populate_recordset(null::order_entry, cast(:rows as jsonb))""")
                .param("intake", intake)
                .param(
                        "rows",
                        json.writeValueAsString(rows.stream().map(Stored::of).toList()))
                .update();
    }

    /** Entries of these people, and entries with these numbers whoever they concern. */
    List<Order> of(Collection<String> employees, Collection<String> numbers) {
        return control.sql("""
                        select * from order_entry where employee_id = any(cast(:employees as text[]))
                          or number = any(cast(:numbers as text[]))""")
                .param("employees", employees.toArray(String[]::new))
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, n) -> order(row))
                .list();
    }

    static Order order(ResultSet row) throws SQLException {
        return new Order(
                row.getString("number"),
                OrderAct.valueOf(row.getString("act")),
                row.getString("target"),
                row.getString("employee_id"),
                row.getObject("effective_on", LocalDate.class),
                OrderKind.valueOf(row.getString("kind")),
                position(row, "from"),
                position(row, "to"),
                row.getObject("term_end", LocalDate.class),
                row.getString("note"));
    }

    private static @Nullable Position position(ResultSet row, String side) throws SQLException {
        var municipality = row.getString(side + "_municipality");
        return municipality == null
                ? null
                : new Position(
                        new Place(municipality, row.getString(side + "_school")), row.getString(side + "_title"));
    }
}
