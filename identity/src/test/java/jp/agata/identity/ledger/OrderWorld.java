package jp.agata.identity.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.agata.identity.MunicipalityNames;
import jp.agata.identity.SchoolDirectory;
import jp.agata.identity.orders.Opening;
import jp.agata.identity.orders.Order;
import jp.agata.identity.orders.Place;
import jp.agata.identity.orders.Position;
import jp.agata.sheet.Sheets;
import jp.agata.sheet.Table;
import jp.agata.tenancy.Tenant;
import jp.agata.tenancy.TenantRegistry;

/** 美祢市 with the schools and staff of the sample staff list, and 下関市, which is not here yet. */
class OrderWorld {

    static final LocalDate TODAY = LocalDate.of(2027, 3, 24);

    private static final MunicipalityNames PREFECTURE = code -> switch (code) {
        case "352012" -> Optional.of("下関市");
        case "352136" -> Optional.of("美祢市");
        default -> code.startsWith("35") ? Optional.of("町" + code) : Optional.empty();
    };

    private final Table staff =
            Sheets.read("staff.csv", bytes("staff.csv"), new ArrayList<>()).orElseThrow();
    private final List<Order> before;

    OrderWorld(Order... before) {
        this.before = Arrays.asList(before);
    }

    static byte[] bytes(String file) {
        try (InputStream in = Objects.requireNonNull(OrderWorld.class.getResourceAsStream("/orders/" + file))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    CheckedOrders check(String csv) {
        return check("人事異動.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    CheckedOrders check(String fileName, byte[] bytes) {
        return check(fileName, bytes, Optional.empty());
    }

    CheckedOrders check(String fileName, byte[] bytes, Optional<OrderMapping> remembered) {
        return new OrderCheck(places(), TODAY, header -> remembered, rows -> register()).check(fileName, bytes);
    }

    KnownPlaces places() {
        return new KnownPlaces(
                List.of(new TenantRegistry.Entry(new Tenant("352136"), "美祢市", "c1", "ACTIVE", 1, 1)),
                new Schools(),
                Optional.of(PREFECTURE),
                "35");
    }

    OrderRegister register() {
        return new OrderRegister(
                members().stream().collect(Collectors.toMap(Member::employeeId, Member::name)),
                members().stream()
                        .map(member -> new Opening(
                                member.employeeId(),
                                new Position(new Place("352136", member.school()), member.title()),
                                true,
                                LocalDate.of(2026, 4, 1)))
                        .toList(),
                before);
    }

    private record Member(String employeeId, String name, String title, String school) {}

    private List<Member> members() {
        return staff.rows().stream()
                .map(row -> new Member(
                        row.cell(staff.column("職員番号")),
                        row.cell(staff.column("氏名")),
                        row.cell(staff.column("職名")),
                        row.cell(staff.column("学校コード"))))
                .toList();
    }

    private class Schools implements SchoolDirectory {

        @Override
        public List<Entry> schoolsOf(Tenant tenant) {
            Map<String, String> names = staff.rows().stream()
                    .collect(Collectors.toMap(
                            row -> row.cell(staff.column("学校コード")),
                            row -> row.cell(staff.column("学校名")),
                            (one, same) -> one));
            return names.entrySet().stream()
                    .map(school -> new Entry(UUID.randomUUID(), school.getKey(), school.getValue()))
                    .toList();
        }

        /** The real sum is proved with the school module; here one code has a slip. */
        @Override
        public Optional<String> corrected(String code) {
            return code.length() != 13
                    ? Optional.empty()
                    : Optional.of(code.equals("B135292130010") ? "B135292130019" : code);
        }
    }
}
