package jp.agata;

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
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import jp.agata.access.Actor;
import jp.agata.access.Post;
import jp.agata.access.Role;
import jp.agata.identity.People;
import jp.agata.identity.Person;
import jp.agata.identity.Posts;
import jp.agata.intake.Acceptance;
import jp.agata.roster.RosterImports;
import jp.agata.school.School;
import jp.agata.school.SchoolKind;
import jp.agata.school.Schools;
import jp.agata.tenancy.LocalGovernmentCode;
import jp.agata.tenancy.Tenant;
import jp.agata.tenancy.TenantRegistry;
import jp.agata.tenantadmin.Provisioning;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two municipalities for rosters: 萩 has two schools with their real lists, 柳井 is empty. */
class RosterWorld {

    static final Tenant HAGI = new Tenant("352047");
    static final Tenant YANAI = new Tenant("352128");
    static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final String VICE_PRINCIPAL_OF_ASAHI = "991001";
    static final String BOARD_OF_YANAI = "991002";
    static final String BOARD_OF_HAGI = "991003";

    private static final Path FILES = Path.of("../../core-services/school/src/test/resources/roster");
    private static final List<School> SCHOOLS = new ArrayList<>();

    private final Provisioning provisioning;
    private final TenantRegistry registry;
    private final People people;
    private final Posts posts;
    private final Schools schools;
    private final RosterImports imports;
    private final JdbcClient jdbc;

    /** The municipalities are built once for all tests of a run. */
    RosterWorld(BeanFactory beans) {
        this.provisioning = beans.getBean(Provisioning.class);
        this.registry = beans.getBean(TenantRegistry.class);
        this.people = beans.getBean(People.class);
        this.posts = beans.getBean(Posts.class);
        this.schools = beans.getBean(Schools.class);
        this.imports = beans.getBean(RosterImports.class);
        this.jdbc = beans.getBean(JdbcClient.class);
        if (SCHOOLS.isEmpty()) {
            build();
        }
    }

    private void build() {
        provisioning.create(new LocalGovernmentCode(HAGI.code()), "萩市", "c1");
        provisioning.create(new LocalGovernmentCode(YANAI.code()), "柳井市", "c2");
        registry.refresh();
        SCHOOLS.addAll(board(
                HAGI,
                () -> schools.register(List.of(
                        new Schools.Registration("B135292130019", "美祢市立あさひ小学校", "あさひ小学校", SchoolKind.ELEMENTARY),
                        new Schools.Registration("B135292130028", "美祢市立わかば小学校", "わかば小学校", SchoolKind.ELEMENTARY)))));
        take(asahi(), "excel/01-asahi-elementary.csv");
        take(wakaba(), "excel/02-wakaba-elementary.csv");
        appoint(VICE_PRINCIPAL_OF_ASAHI, Role.VICE_PRINCIPAL, HAGI, asahi().id());
        appoint(BOARD_OF_YANAI, Role.MUNICIPAL_BOARD, YANAI, null);
        appoint(BOARD_OF_HAGI, Role.MUNICIPAL_BOARD, HAGI, null);
    }

    School asahi() {
        return SCHOOLS.getFirst();
    }

    School wakaba() {
        return SCHOOLS.getLast();
    }

    /** Does the work as the board of the municipality. */
    static <T> T board(Tenant tenant, Supplier<T> work) {
        var post = new Post(UUID.randomUUID(), Role.MUNICIPAL_BOARD, tenant.code(), null, null, "教委", APRIL, null);
        var actor = new Actor(UUID.randomUUID(), "教委　担当", post, true, "test");
        return tenant.call(() -> actor.call(work::get));
    }

    long count(Tenant tenant, String sql) {
        return board(tenant, () -> jdbc.sql(sql).query(Long.class).single());
    }

    UUID receive(School school, String csv) {
        return board(HAGI, () -> imports.receive(school.id(), "x.csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    void take(UUID id, LocalDate from) {
        board(HAGI, () -> {
            imports.takeOver(id, new Acceptance(imports.preview(id).fingerprint(), false), from);
            return id;
        });
    }

    private void take(School school, String file) {
        take(board(HAGI, () -> imports.receive(school.id(), file, bytes(file))), APRIL);
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

    /** Every file that has something wrong with it, and the sound ones beside them. */
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

    static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(FILES.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same package, stating the municipality's own code. */
    static byte[] forMunicipality(byte[] zip, Tenant tenant) {
        return rewritten(zip, text -> text.replace("systemCode,352136", "systemCode," + tenant.code()));
    }

    static byte[] rewritten(byte[] zip, UnaryOperator<String> change) {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip));
                var copy = new ZipOutputStream(out)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                copy.putNextEntry(new ZipEntry(entry.getName()));
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                copy.write(change.apply(text).getBytes(StandardCharsets.UTF_8));
                copy.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
