package jp.agata.identity.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import jp.agata.identity.orders.Order;
import jp.agata.identity.orders.OrderAct;
import jp.agata.identity.orders.OrderKind;
import jp.agata.identity.orders.Place;
import jp.agata.identity.orders.Position;
import jp.agata.sheet.Finding;
import jp.agata.sheet.SheetCode;
import jp.agata.sheet.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a row is refused, each reason once. 桒原 019833 is 教諭 at あさひ小 (…019). */
class OrderRefusalsTest {

    private static final String HEADER =
            "発令番号,区分,対象発令番号,発令日,職員番号,氏名,種別,異動元自治体コード,異動元学校コード,異動元職名,異動先自治体コード,異動先学校コード,新職名,任期満了日,備考\n";
    private static final String FROM = "352136,B135292130019,教諭";
    private static final String TO = "352136,B135292130028,教諭";
    private static final String WHO = "019833,桒原　里佳";

    private final OrderWorld world = new OrderWorld();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NUMBER_TWICE           | 発令番号 | R1,発令,,2027-04-01,$WHO,転任,$FROM,$TO,,;R1,発令,,2027-05-01,$WHO,転任,$TO,$FROM,,
            ACT_UNKNOWN            | 区分 | R1,命令,,2027-04-01,$WHO,転任,$FROM,$TO,,
            KIND_UNKNOWN           | 種別 | R1,発令,,2027-04-01,$WHO,出向,$FROM,$TO,,
            TARGET_NEEDLESS        | 対象発令番号 | R1,発令,R0,2027-04-01,$WHO,転任,$FROM,$TO,,
            TARGET_UNKNOWN         | 対象発令番号 | R1,取消,R0,2027-04-01,$WHO,転任,$FROM,$TO,,
            TARGET_OF_OTHER_PERSON | 対象発令番号 | R1,発令,,2027-04-01,$WHO,転任,$FROM,$TO,,;R2,取消,R1,2027-04-01,027752,國弘　裕介,転任,$FROM,$TO,,
            TARGET_RING            | 対象発令番号 | R1,取消,R2,2027-04-01,$WHO,転任,$FROM,$TO,,;R2,取消,R1,2027-04-01,$WHO,転任,$FROM,$TO,,
            TARGET_CANCELLED       | 対象発令番号 | R1,発令,,2027-04-01,$WHO,転任,$FROM,$TO,,;R2,取消,R1,2027-04-01,$WHO,転任,$FROM,$TO,,;R3,訂正,R1,2027-04-01,$WHO,転任,$FROM,$TO,,
            TARGET_CORRECTED       | 対象発令番号 | R1,発令,,2027-04-01,$WHO,転任,$FROM,$TO,,;R2,訂正,R1,2027-04-01,$WHO,転任,$FROM,$TO,,;R3,訂正,R1,2027-04-01,$WHO,転任,$FROM,$TO,,
            EMPLOYEE_MALFORMED     | 職員番号 | R1,発令,,2027-04-01,19833,桒原　里佳,転任,$FROM,$TO,,
            EMPLOYEE_UNKNOWN       | 職員番号 | R1,発令,,2027-04-01,999999,架空　一郎,転任,$FROM,$TO,,
            NAME_DIFFERS           | 職員番号 | R1,発令,,2027-04-01,019833,別人　花子,転任,$FROM,$TO,,
            MUNICIPALITY_MALFORMED | 異動先自治体コード | R1,発令,,2027-04-01,$WHO,転任,$FROM,352135,B135292130028,教諭,,
            MUNICIPALITY_UNKNOWN   | 異動先自治体コード | R1,発令,,2027-04-01,$WHO,転任,$FROM,102016,B135292130028,教諭,,
            SCHOOL_CHECK_DIGIT     | 異動元学校コード | R1,発令,,2027-04-01,$WHO,転任,352136,B135292130010,教諭,$TO,,
            SCHOOL_MALFORMED       | 異動先学校コード | R1,発令,,2027-04-01,$WHO,転任,$FROM,352136,B1352,教諭,,
            SCHOOL_UNKNOWN         | 異動先学校コード | R1,発令,,2027-04-01,$WHO,転任,$FROM,352136,B135292139999,教諭,,
            TITLE_UNKNOWN          | 新職名 | R1,発令,,2027-04-01,$WHO,転任,$FROM,352136,B135292130028,船長,,
            NEEDLESS               | 新職名 | R1,発令,,2027-04-01,$WHO,退職,$FROM,,,教諭,,
            FROM_NOT_HELD          | 異動元学校コード | R1,発令,,2027-04-01,$WHO,転任,$TO,$FROM,,
            NO_POST_HELD           | 異動元学校コード | R1,発令,,2027-04-01,$WHO,退職,$FROM,,,,,;R2,発令,,2027-05-01,$WHO,転任,$FROM,$TO,,
            TWO_MAIN_POSTS         | 種別 | R1,発令,,2027-04-01,$WHO,採用,,,,$TO,,
            ALREADY_HELD           | 異動先学校コード | R1,発令,,2027-04-01,$WHO,兼務,$FROM,$FROM,,
            NOT_CONCURRENT         | 異動元学校コード | R1,発令,,2027-04-01,$WHO,兼務解除,$TO,,,,,
            ALREADY_ON_LEAVE       | 種別 | R1,発令,,2027-04-01,$WHO,休職,$FROM,,,,,;R2,発令,,2027-05-01,$WHO,育休,$FROM,,,,,
            NOT_ON_LEAVE           | 種別 | R1,発令,,2027-04-01,$WHO,復職,$FROM,,,,,
            """)
    void isToldWithItsColumn(OrderCode code, String column, String rows) {
        var checked = check(rows);

        assertThat(checked.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(checked.findings().stream().filter(finding -> finding.verdict() == Verdict.ERROR))
                .last()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(code);
                    assertThat(finding.column()).isEqualTo(column);
                    assertThat(finding.rows().getFirst()).isEqualTo(1 + rows.split(";").length);
                });
        assertThat(checked.isTakeable()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2027-02-30,DATE_IMPOSSIBLE", "R9年春,DATE_UNREADABLE", "46113,DATE_IMPOSSIBLE", "H32.4.1,DATE_ERA"})
    void whatIsNoDateIsRefused(String day, SheetCode code) {
        var checked = check("R1,発令,," + day + ",$WHO,転任,$FROM,$TO,,");

        assertThat(checked.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.column()).isEqualTo("発令日");
        });
    }

    @Test
    void everyFaultOfARowIsToldAtOnce() {
        assertThat(check(",発令,,2027-02-30,19833,桒原　里佳,出向,,,,,,,,").findings())
                .extracting(Finding::column)
                .containsExactly("発令番号", "発令日", "職員番号", "種別");
    }

    @Test
    void aNumberOfTheLedgerIsNotUsedAgain() {
        var checked = new OrderWorld(transfer("R1")).check(csv("R1,発令,,2028-04-01,$WHO,転任,$TO,$FROM,,"));

        assertThat(checked.findings()).extracting(Finding::code).containsExactly(OrderCode.NUMBER_TAKEN);
    }

    @Test
    void aCancellationThatBreaksALaterOrderNamesIt() {
        var later = new Order(
                "R2",
                OrderAct.ISSUE,
                null,
                "019833",
                LocalDate.of(2028, 4, 1),
                OrderKind.TRANSFER,
                new Position(new Place("352136", "B135292130028"), "教諭"),
                new Position(new Place("352136", "B135292130037"), "教諭"),
                null,
                "");
        var checked = new OrderWorld(transfer("R1"), later).check(csv("R3,取消,R1,2027-04-01,$WHO,転任,$FROM,$TO,,"));

        assertThat(checked.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(OrderCode.LATER_ORDER_BROKEN);
            assertThat(finding.arguments()).isEqualTo(List.of("R2"));
        });
    }

    @Test
    void whatTakesEffectAtOnceAndWhatStaysIsAWarning() {
        var checked = check(
                "R1,発令,,2027-03-01,$WHO,兼務,$FROM,$TO,,;" + "R2,発令,,2027-04-01,$WHO,転任,$FROM,352136,B135292130037,教諭,,");

        assertThat(checked.verdict()).isEqualTo(Verdict.WARNING);
        assertThat(checked.findings())
                .extracting(Finding::code)
                .containsExactly(OrderCode.TAKES_EFFECT_AT_ONCE, OrderCode.CONCURRENT_STAYS);
    }

    @Test
    void aTermIsReadAndBoundByTheFiscalYear() {
        var checked = check("R1,発令,,2027-04-01,097001,新　人,会計年度任用,,,,$TO,2027-09-30,");

        assertThat(checked.verdict()).isEqualTo(Verdict.FINE);
        assertThat(checked.rows().getFirst().order().termEnd()).isEqualTo(LocalDate.of(2027, 9, 30));
    }

    @Test
    void everyRefusalHasItsText() throws IOException {
        var texts = new Properties();
        try (var in = new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/messages/orders.properties")),
                StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        var arguments = new Object[] {"一", "二", "三", "四", "五"};

        assertThat(Arrays.stream(OrderCode.values()))
                .allSatisfy(code -> assertThat(
                                new MessageFormat(texts.getProperty("finding." + code.text(), ""), Locale.JAPAN)
                                        .format(arguments))
                        .as(code.text())
                        .isNotBlank()
                        .doesNotContain("{"));
    }

    private CheckedOrders check(String rows) {
        return world.check(csv(rows));
    }

    private static String csv(String rows) {
        return HEADER
                + rows.replace(";", "\n")
                        .replace("$WHO", WHO)
                        .replace("$FROM", FROM)
                        .replace("$TO", TO);
    }

    private static Order transfer(String number) {
        return new Order(
                number,
                OrderAct.ISSUE,
                null,
                "019833",
                LocalDate.of(2027, 4, 1),
                OrderKind.TRANSFER,
                new Position(new Place("352136", "B135292130019"), "教諭"),
                new Position(new Place("352136", "B135292130028"), "教諭"),
                null,
                "");
    }
}
