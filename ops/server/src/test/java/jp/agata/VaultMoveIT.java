package jp.agata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import jp.agata.access.Post;
import jp.agata.access.Role;
import jp.agata.identity.People;
import jp.agata.identity.Person;
import jp.agata.identity.Posts;
import jp.agata.sheet.Fingerprint;
import jp.agata.tenancy.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A teacher goes from one municipality to another: their own things come along, the children's stay. */
class VaultMoveIT extends RunningServer {

    private static final String MOVED = "358811";
    private static final Tenant OLD = new Tenant("352136");
    private static final Tenant NEW = new Tenant("352110");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 10, 31);
    private static final String KEPT = "前の学校で書いた文例";

    @Autowired
    private People people;

    @Autowired
    private Posts posts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("control")
    private JdbcClient control;

    @Value("${agata.storage.directory}")
    private Path storage;

    private UUID person;
    private StaffBrowser browser;

    @BeforeEach
    void move() {
        if (people.byEmployeeId(MOVED).isEmpty()) {
            var id = UUID.randomUUID();
            people.register(List.of(new Person(id, MOVED, "見本　移", "みほん　うつる", null, null)));
            posts.appoint(
                    id,
                    List.of(
                            post(OLD, schoolOf("110101"), LocalDate.of(2020, 4, 1), LAST_DAY),
                            post(NEW, schoolOf("090101"), LAST_DAY.plusDays(1), null)));
        }
        person = people.byEmployeeId(MOVED).orElseThrow().id();
        control.sql("delete from vault_item where person_id = ?").param(person).update();
        browser = as(MOVED);
        browser.get("/me");
        assertThat(browser.post("/me/items", text(KEPT, "よく考えました。")).statusCode())
                .isEqualTo(303);
        control.sql("update vault_item set created_at = '2026-05-01' where person_id = ?")
                .param(person)
                .update();
    }

    @Test
    void thePageSaysWhatMovesWhatStaysAndWhatArrived() {
        assertThat(browser.get("/me/move").body())
                .contains("美祢市", "長門市", "移るもの", "残るもの", "指導要録", "2026年11月1日", "より前に置いたもの 1件");
        assertThat(browser.get("/352136/").statusCode()).isEqualTo(404);
        assertThat(browser.get("/me/items?kind=COMMENT").body()).contains(KEPT);
    }

    @Test
    void namesOfBothSchoolsAreKeptOut() {
        assertThat(browser.post("/me/items", text("題", child(OLD, schoolOf("110101"))))
                        .statusCode())
                .isEqualTo(422);
        assertThat(browser.post("/me/items", text("題", child(NEW, schoolOf("090101"))))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theScanFindsWhatHasComeToNameAChildAndKeepsNoName() {
        browser.post("/me/move/scan", Map.of());
        assertThat(browser.get("/me/move").body()).contains("無いことを確かめた");
        var name = child(NEW, schoolOf("090101"));
        control.sql(
                        "update vault_version set body = ? where item_id in (select id from vault_item where person_id = ?)")
                .params("一行目\n" + name, person)
                .update();

        browser.post("/me/move/scan", Map.of());

        assertThat(browser.get("/me/move").body())
                .contains("直す所 1", "2行目", KEPT)
                .doesNotContain(name);
        assertThat(control.sql("select place from vault_scan_finding")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(place -> place.contains(name));
    }

    @Test
    void theScanNoticesAFileThatIsNotWhatWasGiven() throws IOException {
        var bytes = "教材 2048".getBytes(UTF_8);
        var form = new HashMap<>(text("教材", ""));
        form.put("kind", "MATERIAL");
        browser.upload("/me/documents", "file", "教材.txt", bytes, form);
        var hash = Fingerprint.of(bytes);
        Files.writeString(
                storage.resolve("people")
                        .resolve(person.toString())
                        .resolve(hash.substring(0, 2))
                        .resolve(hash),
                "別物");

        browser.post("/me/move/scan", Map.of());

        assertThat(browser.get("/me/move").body()).contains("置いたときのものではありません");
    }

    @Test
    void theArchiveHoldsEverythingWithAnIndexOfHashes() throws IOException {
        var form = new HashMap<>(text("../九九", ""));
        form.put("kind", "MATERIAL");
        browser.upload("/me/documents", "file", "九九.txt", "ににんがし".getBytes(UTF_8), form);
        browser.post("/me/credentials", Map.of("kind", "TRAINING", "title", "=1+1", "day", "2026-08-03"));

        var files = unzipped(browser.download("/me/vault.zip").body());

        var index = new String(files.get("目録.csv"), UTF_8);
        assertThat(files.keySet()).noneMatch(name -> name.contains(".."));
        assertThat(files).anySatisfy((name, content) -> {
            assertThat(name).startsWith("文例/").endsWith("本文.txt");
            assertThat(new String(content, UTF_8)).isEqualTo("よく考えました。");
            assertThat(index).contains(name, Fingerprint.of(content));
        });
        assertThat(files).anySatisfy((name, content) -> {
            assertThat(name).startsWith("教材/").endsWith("九九.txt");
            assertThat(index).contains(Fingerprint.of(content));
        });
        assertThat(new String(files.get("研修履歴.csv"), UTF_8)).contains("\"'=1+1\"");
    }

    /** No column could hold the id of a child, and no text of the vault does. */
    @Test
    void nothingInTheVaultPointsToAChild() {
        assertThat(control.sql("""
                        select distinct column_name from information_schema.columns
                        where table_schema = 'agata' and table_name like 'vault%' and data_type = 'uuid'""").query(String.class).list())
                .containsExactlyInAnyOrder("id", "person_id", "item_id", "scan_id");
        assertThat(control.sql("""
                        select distinct confrelid::regclass::text from pg_constraint
                        where contype = 'f' and conrelid::regclass::text ~ '^(agata\\.)?vault'""").query(String.class).list().stream().map(table -> table.replace("agata.", "")))
                .containsExactlyInAnyOrder("person", "vault_item", "vault_scan");
    }

    private static Post post(
            Tenant tenant, UUID school, LocalDate from, @org.jspecify.annotations.Nullable LocalDate until) {
        return new Post(UUID.randomUUID(), Role.SUBJECT_TEACHER, tenant.code(), school, null, "教諭", from, until);
    }

    private static Map<String, String> text(String title, String body) {
        return Map.of("kind", "COMMENT", "title", title, "label", "", "classification", "III", "body", body);
    }

    private String child(Tenant tenant, UUID school) {
        return tenant.call(() -> jdbc.sql("""
                        select n.name from student_name n join enrollment e on e.student_id = n.student_id
                        where e.school_id = ? and e.roll_end_date is null and e.start_date < '2026-10-01'
                        order by n.name limit 1""").param(school).query(String.class).single());
    }

    private static Map<String, byte[]> unzipped(byte[] archive) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
