package jp.agata.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.agata.identity.orders.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The demo's orders of next 1 April, as a file for /pref/orders, where {@code agata.demo-orders} names one. */
@Component
class OrdersFile {

    private static final List<String> HEADER = List.of(
            "発令番号",
            "区分",
            "対象発令番号",
            "発令日",
            "職員番号",
            "氏名",
            "種別",
            "異動元自治体コード",
            "異動元学校コード",
            "異動元職名",
            "異動先自治体コード",
            "異動先学校コード",
            "新職名",
            "備考");

    private final Optional<Path> file;

    OrdersFile(@Value("${agata.demo-orders:}") String file) {
        this.file = Optional.of(file).filter(path -> !path.isEmpty()).map(Path::of);
    }

    void write(DemoWorld world, LocalDate day) {
        file.ifPresent(path -> write(path, DemoOrders.on(day, world)));
    }

    private static void write(Path path, List<DemoOrders.Named> orders) {
        try (var writer = Files.newBufferedWriter(path);
                var csv = CsvWriter.builder().build(writer)) {
            csv.writeRecord(HEADER);
            orders.forEach(order -> csv.writeRecord(cells(order)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(DemoOrders.Named named) {
        var order = named.order();
        return List.of(
                order.number(),
                order.act().label(),
                "",
                order.effectiveOn().toString(),
                order.employeeId(),
                named.name(),
                order.kind().label(),
                municipality(order.from()),
                school(order.from()),
                title(order.from()),
                municipality(order.to()),
                school(order.to()),
                title(order.to()),
                order.note());
    }

    private static String municipality(@Nullable Position position) {
        return position == null ? "" : position.place().municipality();
    }

    private static String school(@Nullable Position position) {
        var school = position == null ? null : position.place().school();
        return school == null ? "" : school;
    }

    private static String title(@Nullable Position position) {
        return position == null ? "" : position.title();
    }
}
