package jp.agata;

import static jp.agata.RosterWorld.APRIL;
import static jp.agata.RosterWorld.HAGI;
import static jp.agata.RosterWorld.TODAY;
import static jp.agata.RosterWorld.YANAI;
import static jp.agata.RosterWorld.board;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import jp.agata.intake.Acceptance;
import jp.agata.intake.IntakeProblem;
import jp.agata.problem.Problem;
import jp.agata.roster.RosterDecisions;
import jp.agata.roster.RosterImports;
import jp.agata.sheet.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What real rosters, lists and packages, make of the register. */
class RosterImportIT extends RunningServer {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RosterImports imports;

    @Autowired
    private RosterDecisions decisions;

    @Autowired
    private JdbcClient jdbc;

    private RosterWorld world;

    @BeforeEach
    void settle() {
        world = new RosterWorld(context);
    }

    @Test
    void wholeSchoolIsOnRollWithEveryCharacter() {
        var asahi = world.asahi().id();

        assertThat(world.count(HAGI, "select count(*) from enrollment where school_id = '%s'".formatted(asahi)))
                .isGreaterThanOrEqualTo(265);
        assertThat(world.count(HAGI, "select count(*) from homeroom where school_id = '%s'".formatted(asahi)))
                .isEqualTo(15);
        assertThat(world.count(HAGI, "select count(*) from student_name where name like '%髙﨑%'"))
                .isPositive();
        assertThat(world.count(HAGI, "select count(*) from student_name where kind = 'SCHOOL' and name = '金田　素英'"))
                .isEqualTo(1);
    }

    @Test
    void secondPersonIsToldThatTheRegisterChanged() {
        var csv = "学年,組,番号,氏名,ふりがな,生年月日\n1,1,%d,新入　%s,しんにゅう　%s,2019/5/%d\n";
        var first = world.receive(world.wakaba(), csv.formatted(88, "一", "いち", 8));
        var second = world.receive(world.wakaba(), csv.formatted(89, "二", "に", 9));
        var seen = board(HAGI, () -> imports.preview(second)).fingerprint();
        world.take(first, TODAY);

        assertThatThrownBy(() -> board(HAGI, () -> {
                    imports.takeOver(second, new Acceptance(seen, false), TODAY);
                    return second;
                }))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.code()).isEqualTo(IntakeProblem.CHANGED_MEANWHILE));
        assertThat(world.count(HAGI, "select count(*) from student_name where name = '新入　二'"))
                .isZero();
    }

    @Test
    void aSpecialNeedsHomeroomOpensToTheGradeOfANewChild() {
        var grades = "select cast(grades as text) from homeroom where name = 'たんぽぽ1' and school_id = '%s'"
                .formatted(world.wakaba().id());
        assertThat(board(HAGI, () -> jdbc.sql(grades).query(String.class).list()))
                .containsExactly("{2,4,6}");

        world.take(world.receive(world.wakaba(), """
                        学年,組,番号,氏名,ふりがな,生年月日,備考
                        1,たんぽぽ1,70,見本　萌,みほん　もえ,2019/6/6,特別支援学級（知的障害）
                        """), TODAY);

        assertThat(board(HAGI, () -> jdbc.sql(grades).query(String.class).list()))
                .as("one homeroom still, open to the new grade as well")
                .containsExactly("{1,2,4,6}");
    }

    @Test
    void gaijiIsRememberedForTheNextFile() {
        var csv = "学年,組,番号,氏名,ふりがな,生年月日\n2,1,77,\uE001村　花,いむら　はな,2018/6/6\n";
        var held = world.receive(world.wakaba(), csv);
        assertThat(board(HAGI, () -> imports.preview(held)).verdict()).isEqualTo(Verdict.HELD);
        board(HAGI, () -> {
            decisions.identify(held, Map.of("U+E001", "\uD867\uDE3D"));
            return held;
        });
        assertThat(board(HAGI, () -> imports.preview(held)).verdict()).isEqualTo(Verdict.FINE);
        var next = world.receive(world.wakaba(), csv);
        assertThat(board(HAGI, () -> imports.preview(next))
                        .list()
                        .orElseThrow()
                        .differences()
                        .getFirst()
                        .row()
                        .name())
                .isEqualTo("\uD867\uDE3D村　花");
        board(HAGI, () -> jdbc.sql("delete from gaiji").update());
    }

    @Test
    void packageFillsAWholeMunicipality() {
        var bytes = RosterWorld.forMunicipality(RosterWorld.bytes("oneroster-1.2_JP.zip"), YANAI);
        var id = board(YANAI, () -> imports.receive(null, "oneroster.zip", bytes));
        var preview = board(YANAI, () -> imports.preview(id));
        assertThat(preview.findings()).isEmpty();
        board(YANAI, () -> {
            imports.takeOver(id, new Acceptance(preview.fingerprint(), false), APRIL);
            return id;
        });

        assertThat(world.count(YANAI, "select count(*) from school")).isEqualTo(8);
        assertThat(world.count(YANAI, "select count(*) from homeroom")).isEqualTo(62);
        assertThat(world.count(YANAI, "select count(*) from homeroom_membership"))
                .isEqualTo(890);
        var again = board(YANAI, () -> imports.receive(null, "oneroster.zip", bytes));
        var plan = board(YANAI, () -> imports.preview(again)).plan().orElseThrow();
        assertThat(plan.added()).isZero();
        assertThat(plan.changed()).isZero();
    }

    @Test
    void packageOfAnotherMunicipalityIsRefused() {
        var bytes = RosterWorld.bytes("oneroster-1.2_JP.zip");
        var id = board(HAGI, () -> imports.receive(null, "oneroster.zip", bytes));

        assertThat(board(HAGI, () -> imports.preview(id)).verdict()).isEqualTo(Verdict.ERROR);
    }
}
