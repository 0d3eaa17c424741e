package jp.agata.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import jp.agata.school.SchoolKind;
import jp.agata.sheet.SheetCode;
import jp.agata.sheet.Sheets;
import jp.agata.sheet.Verdict;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookTest {

    private static final String[] HEADER = {"学年", "組", "番号", "氏名", "ふりがな", "性別", "生年月日", "備考"};

    @Test
    void datesAndNumbersOfCellsAreRead() throws IOException {
        var checked = check(workbook("[$-411]ge.m.d", 1));

        assertThat(checked.findings()).isEmpty();
        var row = checked.differences().getFirst().row();
        assertThat(row.birthDate()).isEqualTo(LocalDate.of(2016, 5, 10));
        assertThat(row.number()).isEqualTo(1);
        assertThat(row.name()).isEqualTo("𠮷野　神\uFA19");
        assertThat(row.line()).isEqualTo(2);
    }

    @Test
    void bareSerialNumberIsNoDate() throws IOException {
        var checked = check(workbook("General", 1));

        assertThat(checked.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(SheetCode.DATE_IMPOSSIBLE);
            assertThat(finding.rows()).containsExactly(2);
        });
    }

    @Test
    void brokenAndEndlessWorkbooksAreRefused() throws IOException {
        var whole = workbook("General", 1);
        assertThat(check(Arrays.copyOf(whole, whole.length / 2)).verdict()).isEqualTo(Verdict.ERROR);
        assertThat(check(workbook("yyyy/m/d", Sheets.MAX_ROWS + 10)).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo(SheetCode.FORMAT_TOO_LARGE));
    }

    private static CheckedRoster check(byte[] bytes) {
        return Samples.check("名簿.xlsx", bytes, Samples.empty(SchoolKind.ELEMENTARY));
    }

    private static byte[] workbook(String dateFormat, int rows) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("名簿");
            var header = sheet.createRow(0);
            for (var i = 0; i < HEADER.length; i++) {
                header.createCell(i).setCellValue(HEADER[i]);
            }
            var style = book.createCellStyle();
            style.setDataFormat(book.createDataFormat().getFormat(dateFormat));
            for (var i = 1; i <= rows; i++) {
                var row = sheet.createRow(i);
                fill(row);
                row.createCell(6).setCellValue(LocalDate.of(2016, 5, 10));
                row.getCell(6).setCellStyle(style);
                row.createCell(7).setCellValue("");
            }
            book.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(Row row) {
        row.createCell(0).setCellValue(4);
        row.createCell(1).setCellValue(1);
        row.createCell(2).setCellValue(1);
        row.createCell(3).setCellValue("𠮷野　神\uFA19");
        row.createCell(4).setCellValue("よしの　かみ");
        row.createCell(5).setCellValue("女");
    }
}
