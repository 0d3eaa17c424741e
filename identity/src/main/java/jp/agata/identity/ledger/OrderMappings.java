package jp.agata.identity.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mappings set by hand, by the headers they were set for. */
@Component
class OrderMappings {

    private record Line(OrderColumn column, int index) {}

    private final JdbcClient control;

    OrderMappings(@Qualifier("control") JdbcClient control) {
        this.control = control;
    }

    Optional<OrderMapping> of(List<String> header) {
        var lines = control.sql("select field, column_index from order_column_mapping where header_fingerprint = ?")
                .param(OrderMapping.fingerprint(header))
                .query((row, n) -> new Line(OrderColumn.valueOf(row.getString(1)), row.getInt(2)))
                .list();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new OrderMapping(lines.stream().collect(Collectors.toMap(Line::column, Line::index))));
    }

    void remember(List<String> header, Map<OrderColumn, Integer> columns) {
        var fingerprint = OrderMapping.fingerprint(header);
        control.sql("delete from order_column_mapping where header_fingerprint = ?")
                .param(fingerprint)
                .update();
        columns.forEach((column, index) -> control.sql(
                        "insert into order_column_mapping (header_fingerprint, field, column_index) values (?, ?, ?)")
                .params(fingerprint, column.name(), index)
                .update());
    }
}
