package jp.agata.roster;

import static jp.agata.roster.Code.*;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.agata.school.SchoolCodeCheck;
import jp.agata.sheet.Finding;
import jp.agata.sheet.Headers;
import jp.agata.sheet.Sheets;
import jp.agata.sheet.Table;
import jp.agata.sheet.WrittenDate;
import jp.agata.tenancy.LocalGovernmentCode;

/** Checks a list of transfer orders (人事異動の発令) against the staff list; reads nothing into the system. */
public final class TransferOrdersCheck {

    private static final List<String> HEADER =
            List.of("発令番号", "区分", "対象発令番号", "発令日", "職員番号", "氏名", "異動元自治体コード", "異動元学校コード", "異動先自治体コード", "異動先学校コード");
    private static final Set<String> KINDS = Set.of("発令", "取消", "訂正");

    private final String municipality;
    private final Map<String, String> staff;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Integer> orders = new HashMap<>();

    private TransferOrdersCheck(String municipality, Map<String, String> staff) {
        this.municipality = municipality;
        this.staff = staff;
    }

    /** @param staff name by employee number, of this municipality */
    public static List<Finding> check(
            String fileName, byte[] bytes, LocalGovernmentCode municipality, Map<String, String> staff) {
        var check = new TransferOrdersCheck(municipality.value(), staff);
        Sheets.read(fileName, bytes, check.findings).ifPresent(check::read);
        return List.copyOf(check.findings);
    }

    private void read(Table table) {
        findings.addAll(Headers.missing(table, HEADER));
        if (findings.isEmpty()) {
            var all = table.rows().stream()
                    .map(row -> new Headers.Cells(table, row).of("発令番号"))
                    .collect(Collectors.toSet());
            table.rows().forEach(row -> check(new Headers.Cells(table, row), row.line(), all));
        }
    }

    private void check(Headers.Cells row, int line, Set<String> all) {
        var first = orders.putIfAbsent(row.of("発令番号"), line);
        if (first != null) {
            invalid(line, "発令番号", row, first + "行目と同じ発令番号です");
        }
        if (!KINDS.contains(row.of("区分"))) {
            invalid(line, "区分", row, "「発令」「取消」「訂正」のどれかにしてください");
        } else if (!row.of("区分").equals("発令") && !all.contains(row.of("対象発令番号"))) {
            invalid(line, "対象発令番号", row, "この番号の発令がありません");
        }
        if (WrittenDate.parse(row.of("発令日")).date().isEmpty()) {
            invalid(line, "発令日", row, "日付ではありません");
        }
        person(row, line);
        for (var side : List.of("異動元", "異動先")) {
            municipality(row, line, side + "自治体コード");
            if (!row.of(side + "学校コード").isEmpty()) {
                SchoolCodeCheck.read(row.of(side + "学校コード"), line, side + "学校コード", findings);
            }
        }
    }

    /** Only those who work here now can be looked up; newcomers are known to the other municipality. */
    private void person(Headers.Cells row, int line) {
        var known = staff.get(row.of("職員番号"));
        if (known == null && row.of("異動元自治体コード").equals(municipality)) {
            invalid(line, "職員番号", row, "職員台帳にありません");
        } else if (known != null && !known.equals(row.of("氏名"))) {
            invalid(line, "職員番号", row, "職員台帳では「" + known + "」です。氏名「" + row.of("氏名") + "」と合いません");
        }
    }

    private void municipality(Headers.Cells row, int line, String column) {
        if (!row.of(column).isEmpty() && !LocalGovernmentCode.isValid(row.of(column))) {
            invalid(line, column, row, "全国地方公共団体コードの検査数字が合いません");
        }
    }

    private void invalid(int line, String column, Headers.Cells row, String why) {
        findings.add(Finding.of(TRANSFER_INVALID, line, column, row.of(column), why));
    }
}
