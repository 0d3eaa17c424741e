package jp.agata.homeroom;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import jp.agata.access.Permission;

/**
 * What another module offers for a homeroom; contributed as a bean, shown above its list.
 *
 * @param label verb: 「出欠をとる」
 * @param path below the tenant; {@code {homeroom}}, {@code {day}} and {@code {month}} are filled in
 */
public record HomeroomAction(String label, String path, int order, Permission permission) {

    public String pathFor(UUID homeroom, LocalDate day) {
        return path.replace("{homeroom}", homeroom.toString())
                .replace("{day}", day.toString())
                .replace("{month}", YearMonth.from(day).toString());
    }
}
