package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import jp.agata.access.Actor;
import jp.agata.access.Post;
import jp.agata.access.Role;
import jp.agata.identity.People;
import jp.agata.identity.Person;
import jp.agata.identity.Posts;
import jp.agata.problem.Problem;
import jp.agata.roster.RosterDecisions;
import jp.agata.roster.RosterImports;
import jp.agata.roster.RosterProblem;
import jp.agata.roster.Verdict;
import jp.agata.school.School;
import jp.agata.school.SchoolKind;
import jp.agata.school.Schools;
import jp.agata.tenancy.LocalGovernmentCode;
import jp.agata.tenancy.Tenant;
import jp.agata.tenancy.TenantRegistry;
import jp.agata.tenantadmin.Provisioning;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Real rosters into one municipality; another one beside it; every broken file changes nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RosterImportIT extends RunningServer {

    private static final Path FILES = Path.of("../../core-services/school/src/test/resources/roster");
    private static final Tenant HAGI = new Tenant("352047");
    private static final Tenant YANAI = new Tenant("352128");
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final List<String> TABLES = List.of(
            "school",
            "homeroom",
            "student",
            "student_name",
            "student_contact",
            "enrollment",
            "homeroom_membership",
            "gaiji");

    @Autowired
    Provisioning provisioning;

    @Autowired
    TenantRegistry registry;

    @Autowired
    People people;

    @Autowired
    Posts posts;

    @Autowired
    Schools schools;

    @Autowired
    RosterImports imports;

    @Autowired
    RosterDecisions decisions;

    @Autowired
    JdbcClient jdbc;

    private final List<School> two = new ArrayList<>();

    @BeforeAll
    void twoMunicipalities() {
        provisioning.create(new LocalGovernmentCode(HAGI.code()), "萩市", "c1");
        provisioning.create(new LocalGovernmentCode(YANAI.code()), "柳井市", "c2");
        registry.refresh();
        two.addAll(board(
                HAGI,
                () -> schools.register(List.of(
                        new Schools.Registration("B135292130019", "美祢市立あさひ小学校", "あさひ小学校", SchoolKind.ELEMENTARY),
                        new Schools.Registration("B135292130028", "美祢市立わかば小学校", "わかば小学校", SchoolKind.ELEMENTARY)))));
        take(asahi(), "excel/01-asahi-elementary.csv");
        take(wakaba(), "excel/02-wakaba-elementary.csv");
        appoint("991001", Role.VICE_PRINCIPAL, HAGI, asahi().id());
        appoint("991002", Role.MUNICIPAL_BOARD, YANAI, null);
        appoint("991003", Role.MUNICIPAL_BOARD, HAGI, null);
    }

    @Test
    void wholeSchoolIsOnRollWithEveryCharacter() {
        assertThat(count(HAGI, "select count(*) from enrollment where school_id = '%s'".formatted(asahi().id())))
                .isGreaterThanOrEqualTo(265);
        assertThat(count(HAGI, "select count(*) from homeroom where school_id = '%s'".formatted(asahi().id())))
                .isEqualTo(15);
        assertThat(count(HAGI, "select count(*) from student_name where name like '%髙﨑%'"))
                .isPositive();
        assertThat(count(HAGI, "select count(*) from student_name where kind = 'SCHOOL' and name = '金田　素英'"))
                .isEqualTo(1);
    }

    static List<String> broken() {
        try (var files = Files.list(FILES.resolve("broken"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("expected.csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void fileThatIsNotFineChangesNothing(String file) {
        var before = state(HAGI);
        var beside = state(YANAI);
        var school = file.endsWith(".zip") ? null : asahi().id();
        var id = board(HAGI, () -> imports.receive(school, file, bytes("broken/" + file)));
        var preview = board(HAGI, () -> imports.preview(id));
        assertThat(as("991003").get("/352047/rosters/" + id).body())
                .contains("名簿を確かめる", preview.verdict().label());

        if (preview.verdict() != Verdict.FINE) {
            assertThatThrownBy(() -> board(HAGI, () -> {
                        imports.takeOver(id, preview.fingerprint(), false, LocalDate.of(2026, 11, 20));
                        return id;
                    }))
                    .isInstanceOf(Problem.class);
        }
        assertThat(state(HAGI)).isEqualTo(before);
        assertThat(state(YANAI)).isEqualTo(beside);
    }

    @Test
    void pagesLeadFromFileToClasses() {
        var vicePrincipal = as("991001");
        assertThat(vicePrincipal.get("/352047/rosters").body())
                .contains("ファイルを選ぶ", "美祢市立あさひ小学校")
                .doesNotContain("美祢市立わかば小学校", "OneRoster の ZIP）</option>");

        var broken = vicePrincipal.upload(
                "/352047/rosters",
                "file",
                "22.csv",
                bytes("broken/22-impossible-date.csv"),
                Map.of("school", asahi().id().toString()));
        assertThat(broken.statusCode()).isEqualTo(302);
        assertThat(vicePrincipal
                        .get(path(broken.headers().firstValue("Location").orElseThrow()))
                        .body())
                .contains("誤り", "2015/2/29", "生年月日", "取り込めません")
                .doesNotContain("人を取り込む</button>");

        var held = vicePrincipal.upload(
                "/352047/rosters",
                "file",
                "27.csv",
                bytes("broken/27-halfwidth-kana.csv"),
                Map.of("school", asahi().id().toString()));
        var heldPage = path(held.headers().firstValue("Location").orElseThrow());
        assertThat(vicePrincipal.get(heldPage).body()).contains("要確認文字", "イシカワ　一輝");
        vicePrincipal.post(
                heldPage + "/characters",
                Map.of("cell-3-NAME", "石川　一輝", "cell-4-FURIGANA", "いのうえ　れいな", "cell-x-NAME", "無視"));
        assertThat(vicePrincipal.get(heldPage).body()).contains("正常");

        var unknown = vicePrincipal.upload(
                "/352047/rosters",
                "file",
                "x.csv",
                "ねん,くみ,ばん,なまえ,よみ,うまれ\n4,1,1,網本　伶奈,あみもと　れいな,2016/5/10\n".getBytes(StandardCharsets.UTF_8),
                Map.of("school", asahi().id().toString()));
        var unknownPage = path(unknown.headers().firstValue("Location").orElseThrow());
        assertThat(vicePrincipal.get(unknownPage).body()).contains("列の割り当て", "1列目 ねん");
        vicePrincipal.post(
                unknownPage + "/mapping",
                Map.of(
                        "column-GRADE",
                        "0",
                        "column-HOMEROOM",
                        "1",
                        "column-NUMBER",
                        "2",
                        "column-NAME",
                        "3",
                        "column-FURIGANA",
                        "4",
                        "column-BIRTH_DATE",
                        "5",
                        "column-NOTE",
                        ""));
        assertThat(vicePrincipal.get(unknownPage).body()).contains("正常").doesNotContain("列の割り当て");

        var better = vicePrincipal.upload(
                "/352047/rosters",
                "file",
                "あさひ.csv",
                bytes("excel-utf8/01-asahi-elementary.csv"),
                Map.of("school", asahi().id().toString()));
        var page = path(better.headers().firstValue("Location").orElseThrow());
        var preview = vicePrincipal.get(page).body();
        assertThat(preview).contains("正常", "変わる人", "265人を取り込む");
        var fingerprint = preview.replaceAll("(?s).*name=\"fingerprint\" value=\"([0-9a-f]+)\".*", "$1");
        var taken = vicePrincipal.post(page + "/takeover", Map.of("fingerprint", fingerprint, "from", "2026-11-20"));
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(302);
        assertThat(vicePrincipal.get(page).body()).contains("取り込みました", "学級を見る");
        assertThat(count(HAGI, "select count(*) from student_name where name like '%𠮷%' and valid_until is null"))
                .isPositive();
        assertThat(vicePrincipal
                        .post(page + "/takeover", Map.of("fingerprint", fingerprint, "from", "2026-11-20"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void neitherOtherTenantNorOtherSchoolIsReached() {
        var id = board(HAGI, () -> imports.receive(wakaba().id(), "x.csv", bytes("excel/02-wakaba-elementary.csv")));
        assertThat(as("991001").get("/352047/rosters/" + id).statusCode()).isEqualTo(404);
        assertThat(as("991002").get("/352047/rosters/" + id).statusCode()).isEqualTo(404);
        assertThat(as("991002").get("/352128/rosters/" + id).statusCode()).isEqualTo(404);
        assertThat(as("991002").get("/352128/rosters").body()).doesNotContain("x.csv");
        assertThat(withoutSecondFactor("991001").get("/352047/rosters").statusCode())
                .isEqualTo(403);
    }

    @Test
    void secondPersonIsToldThatTheRegisterChanged() {
        var csv = "学年,組,番号,氏名,ふりがな,生年月日\n1,1,%d,新入　%s,しんにゅう　%s,2019/5/%d\n";
        var first = receive(wakaba(), csv.formatted(88, "一", "いち", 8));
        var second = receive(wakaba(), csv.formatted(89, "二", "に", 9));
        var seen = board(HAGI, () -> imports.preview(second)).fingerprint();
        board(HAGI, () -> {
            imports.takeOver(first, imports.preview(first).fingerprint(), false, LocalDate.of(2026, 11, 20));
            return first;
        });

        assertThatThrownBy(() -> board(HAGI, () -> {
                    imports.takeOver(second, seen, false, LocalDate.of(2026, 11, 20));
                    return second;
                }))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.code()).isEqualTo(RosterProblem.REGISTER_CHANGED));
        assertThat(count(HAGI, "select count(*) from student_name where name = '新入　二'"))
                .isZero();
    }

    @Test
    void gaijiIsRememberedForTheNextFile() {
        var csv = "学年,組,番号,氏名,ふりがな,生年月日\n2,1,77,\uE001村　花,いむら　はな,2018/6/6\n";
        var held = receive(wakaba(), csv);
        assertThat(board(HAGI, () -> imports.preview(held)).verdict()).isEqualTo(Verdict.HELD);
        board(HAGI, () -> {
            decisions.identify(held, Map.of("U+E001", "\uD867\uDE3D"));
            return held;
        });
        assertThat(board(HAGI, () -> imports.preview(held)).verdict()).isEqualTo(Verdict.FINE);
        var next = receive(wakaba(), csv);
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
        var bytes = forMunicipality(bytes("oneroster-1.2_JP.zip"), YANAI);
        var id = board(YANAI, () -> imports.receive(null, "oneroster.zip", bytes));
        var preview = board(YANAI, () -> imports.preview(id));
        assertThat(preview.findings()).isEmpty();
        board(YANAI, () -> {
            imports.takeOver(id, preview.fingerprint(), false, APRIL);
            return id;
        });

        assertThat(count(YANAI, "select count(*) from school")).isEqualTo(8);
        assertThat(count(YANAI, "select count(*) from homeroom")).isEqualTo(62);
        assertThat(count(YANAI, "select count(*) from homeroom_membership")).isEqualTo(890);
        var again = board(YANAI, () -> imports.receive(null, "oneroster.zip", bytes));
        var plan = board(YANAI, () -> imports.preview(again)).plan().orElseThrow();
        assertThat(plan.added()).isZero();
        assertThat(plan.changed()).isZero();
    }

    @Test
    void packageOfAnotherMunicipalityIsRefused() {
        var id = board(HAGI, () -> imports.receive(null, "oneroster.zip", bytes("oneroster-1.2_JP.zip")));
        assertThat(board(HAGI, () -> imports.preview(id)).verdict()).isEqualTo(Verdict.ERROR);
    }

    private School asahi() {
        return two.getFirst();
    }

    private School wakaba() {
        return two.getLast();
    }

    private UUID receive(School school, String csv) {
        return board(HAGI, () -> imports.receive(school.id(), "x.csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private void take(School school, String file) {
        board(HAGI, () -> {
            var id = imports.receive(school.id(), file, bytes(file));
            var preview = imports.preview(id);
            imports.takeOver(id, preview.fingerprint(), false, preview.from());
            return id;
        });
    }

    private void appoint(String employeeId, Role role, Tenant tenant, @Nullable UUID school) {
        people.register(List.of(new Person(
                UUID.randomUUID(),
                employeeId,
                "試験　者" + employeeId,
                "しけん",
                UUID.fromString(SignIn.DIRECTORY),
                UUID.randomUUID())));
        posts.appoint(
                people.byEmployeeId(employeeId).orElseThrow().id(),
                List.of(new Post(UUID.randomUUID(), role, tenant.code(), school, null, role.label(), APRIL, null)));
    }

    private static <T> T board(Tenant tenant, Supplier<T> work) {
        var post = new Post(UUID.randomUUID(), Role.MUNICIPAL_BOARD, tenant.code(), null, null, "教委", APRIL, null);
        var actor = new Actor(UUID.randomUUID(), "教委　担当", post, true, "test");
        return tenant.call(() -> actor.call(work::get));
    }

    private long count(Tenant tenant, String sql) {
        return board(tenant, () -> jdbc.sql(sql).query(Long.class).single());
    }

    /** Number and content of the rows of every table a roster writes to. */
    private Map<String, String> state(Tenant tenant) {
        var state = new TreeMap<String, String>();
        for (var table : TABLES) {
            var sql = "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                    + table + " t";
            state.put(
                    table, board(tenant, () -> jdbc.sql(sql).query(String.class).single()));
        }
        return state;
    }

    private static String path(String location) {
        return location.replaceFirst("^https?://[^/]+", "");
    }

    private static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(FILES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same package, stating the municipality's own code. */
    private static byte[] forMunicipality(byte[] zip, Tenant tenant) {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip));
                var copy = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                copy.putNextEntry(new ZipEntry(entry.getName()));
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                copy.write(text.replace("systemCode,352136", "systemCode," + tenant.code())
                        .getBytes(StandardCharsets.UTF_8));
                copy.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
