package jp.agata;

import static jp.agata.RosterWorld.HAGI;
import static jp.agata.RosterWorld.VICE_PRINCIPAL_OF_ASAHI;
import static jp.agata.RosterWorld.board;
import static jp.agata.RosterWorld.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import jp.agata.roster.RosterImports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The pages of a roster: from a file to the classes, and not there for anybody else. */
class RosterPagesIT extends RunningServer {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RosterImports imports;

    private RosterWorld world;
    private StaffBrowser vicePrincipal;

    @BeforeEach
    void settle() {
        world = new RosterWorld(context);
        vicePrincipal = as(VICE_PRINCIPAL_OF_ASAHI);
        vicePrincipal.get("/352047/rosters");
    }

    @Test
    void onlyOnesOwnSchoolIsOffered() {
        assertThat(vicePrincipal.get("/352047/rosters").body())
                .contains("ファイルを選ぶ", "美祢市立あさひ小学校")
                .doesNotContain("美祢市立わかば小学校", "OneRoster の ZIP）</option>");
    }

    @Test
    void whatIsWrongIsToldAndCannotBeTakenOver() {
        assertThat(vicePrincipal
                        .get(upload("22.csv", bytes("broken/22-impossible-date.csv")))
                        .body())
                .contains("誤り", "2015/2/29", "生年月日", "取り込めません")
                .doesNotContain("人を取り込む</button>");
    }

    @Test
    void charactersAreSettledOnThePage() {
        var page = upload("27.csv", bytes("broken/27-halfwidth-kana.csv"));
        assertThat(vicePrincipal.get(page).body()).contains("要確認文字", "イシカワ　一輝");

        vicePrincipal.post(
                page + "/characters",
                Map.of("cell-3-NAME", "石川　一輝", "cell-4-FURIGANA", "いのうえ　れいな", "cell-x-NAME", "無視"));

        assertThat(vicePrincipal.get(page).body()).contains("正常");
    }

    @Test
    void columnsAreAssignedOnThePage() {
        var page = upload(
                "x.csv", "ねん,くみ,ばん,なまえ,よみ,うまれ\n4,1,1,網本　伶奈,あみもと　れいな,2016/5/10\n".getBytes(StandardCharsets.UTF_8));
        assertThat(vicePrincipal.get(page).body()).contains("列の割り当て", "1列目 ねん");

        vicePrincipal.post(
                page + "/mapping",
                Map.of(
                        "column-GRADE", "0",
                        "column-HOMEROOM", "1",
                        "column-NUMBER", "2",
                        "column-NAME", "3",
                        "column-FURIGANA", "4",
                        "column-BIRTH_DATE", "5",
                        "column-NOTE", ""));

        assertThat(vicePrincipal.get(page).body()).contains("正常").doesNotContain("列の割り当て");
    }

    @Test
    void aSoundFileIsTakenOverOnce() {
        var page = upload("あさひ.csv", bytes("excel-utf8/01-asahi-elementary.csv"));
        var preview = vicePrincipal.get(page).body();
        assertThat(preview).contains("正常", "変わる人", "265人を取り込む");
        var form = Map.of(
                "fingerprint",
                preview.replaceAll("(?s).*name=\"fingerprint\" value=\"([0-9a-f]+)\".*", "$1"),
                "from",
                "2026-11-20");

        var taken = vicePrincipal.post(page + "/takeover", form);

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(302);
        assertThat(vicePrincipal.get(page).body()).contains("取り込みました", "学級を見る");
        assertThat(world.count(
                        HAGI, "select count(*) from student_name where name like '%𠮷%' and valid_until is null"))
                .isPositive();
        assertThat(vicePrincipal.post(page + "/takeover", form).statusCode()).isEqualTo(409);
    }

    @Test
    void neitherOtherTenantNorOtherSchoolIsReached() {
        var id = board(
                HAGI, () -> imports.receive(world.wakaba().id(), "x.csv", bytes("excel/02-wakaba-elementary.csv")));
        var elsewhere = as(RosterWorld.BOARD_OF_YANAI);

        assertThat(vicePrincipal.get("/352047/rosters/" + id).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get("/352047/rosters/" + id).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get("/352128/rosters/" + id).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get("/352128/rosters").body()).doesNotContain("x.csv");
        assertThat(withoutSecondFactor(VICE_PRINCIPAL_OF_ASAHI)
                        .get("/352047/rosters")
                        .statusCode())
                .isEqualTo(403);
    }

    private String upload(String name, byte[] content) {
        var answer = vicePrincipal.upload(
                "/352047/rosters",
                "file",
                name,
                content,
                Map.of("school", world.asahi().id().toString()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }
}
