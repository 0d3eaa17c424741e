package jp.agata.identity.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import jp.agata.identity.orders.HeldPost;
import jp.agata.identity.orders.Place;
import jp.agata.sheet.Finding;
import jp.agata.sheet.Verdict;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The sample files of 美祢市: 42 orders for 1 April 2027, and one that is wrong in every row. */
class SampleTransfersTest {

    private static final LocalDate APRIL = LocalDate.of(2027, 4, 1);

    private final OrderWorld world = new OrderWorld();

    @Test
    void everyOrderOfTheSampleFits() {
        var checked = world.check("transfers.csv", OrderWorld.bytes("transfers.csv"));

        assertThat(checked.verdict()).isEqualTo(Verdict.WARNING);
        assertThat(checked.findings()).extracting(Finding::code).containsOnly(OrderCode.MUNICIPALITY_NOT_HERE);
        assertThat(checked.rows()).hasSize(42);
        assertThat(checked.isTakeable()).isTrue();
    }

    @Test
    void cancelledOrdersLeaveThePersonWhereTheyAreAndCorrectionsMoveThemRight() {
        var ledger = world.register()
                .with(world.check("transfers.csv", OrderWorld.bytes("transfers.csv"))
                        .rows());

        assertThat(ledger.isCancelled("R9-002")).isTrue();
        assertThat(places(ledger.career("018391").heldOn(APRIL))).containsExactly("352136/C135292130071");
        assertThat(places(ledger.career("021992").heldOn(APRIL))).containsExactly("352136/B135292130019");
        assertThat(places(ledger.career("030632").heldOn(APRIL))).containsExactly("352136/B135292130028");
        assertThat(ledger.career("030632").conflicts()).isEmpty();
        assertThat(places(ledger.career("077425").heldOn(APRIL)))
                .containsExactly("352136/B135292130037", "352063/B135292060013");
    }

    @Test
    void everyRowOfTheBrokenFileIsToldWithItsColumn() {
        var checked = world.check("53-orders.transfers.csv", OrderWorld.bytes("53-orders.transfers.csv"));

        assertThat(checked.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(checked.findings().stream().filter(finding -> finding.verdict() == Verdict.ERROR))
                .extracting(finding -> finding.rows().getFirst(), Finding::column, Finding::code)
                .containsExactlyInAnyOrder(
                        tuple(2, "職員番号", OrderCode.EMPLOYEE_UNKNOWN),
                        tuple(3, "対象発令番号", OrderCode.TARGET_UNKNOWN),
                        tuple(4, "異動先自治体コード", OrderCode.MUNICIPALITY_MALFORMED),
                        tuple(5, "発令番号", OrderCode.NUMBER_TWICE),
                        tuple(5, "職員番号", OrderCode.NAME_DIFFERS));
    }

    @Test
    void theSameOrdersComeFromShiftJisAndFromAWorkbook() throws IOException {
        var text = new String(OrderWorld.bytes("transfers.csv"), StandardCharsets.UTF_8).substring(1);
        var expected =
                world.check("transfers.csv", OrderWorld.bytes("transfers.csv")).rows();

        assertThat(world.check("人事異動.csv", text.getBytes(Charset.forName("windows-31j")))
                        .rows())
                .isEqualTo(expected);
        assertThat(world.check("人事異動.xlsx", workbook(text)).rows()).isEqualTo(expected);
    }

    @Test
    void otherHeadersAreReadByARememberedMapping() {
        var text = new String(OrderWorld.bytes("transfers.csv"), StandardCharsets.UTF_8)
                .substring(1)
                .replaceFirst("発令番号", "通し番号")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(world.check("人事異動.csv", text).verdict()).isEqualTo(Verdict.ERROR);

        var columns = new EnumMap<OrderColumn, Integer>(OrderColumn.class);
        columns.putAll(world.check("人事異動.csv", text).mapping().columns());
        columns.put(OrderColumn.NUMBER, 0);

        assertThat(world.check("人事異動.csv", text, Optional.of(new OrderMapping(columns)))
                        .rows())
                .hasSize(42);
    }

    private static List<String> places(List<HeldPost> posts) {
        return posts.stream()
                .map(post -> post.position().place())
                .map(Place::code)
                .toList();
    }

    private static byte[] workbook(String text) throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("人事異動");
            var line = 0;
            for (var csv : text.lines().toList()) {
                var row = sheet.createRow(line++);
                var cells = csv.split(",", -1);
                for (var i = 0; i < cells.length; i++) {
                    row.createCell(i).setCellValue(cells[i]);
                }
            }
            book.write(out);
            return out.toByteArray();
        }
    }
}
