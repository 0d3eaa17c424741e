package jp.agata.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import jp.agata.Server;
import jp.agata.embedded.TestEngines;
import jp.agata.tenancy.LocalGovernmentCode;
import jp.agata.tenantadmin.MigrationReport;
import jp.agata.tenantadmin.Migrations;
import jp.agata.tenantadmin.Provisioning;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Many municipalities: adding each, a start with nothing to do, and a release with one column more. */
final class TenantsBench {

    private static final String CELL = "c1";
    private static final int CHECKS = 5;

    private TenantsBench() {}

    static void run(int count) {
        var folder = folder();
        var engines = TestEngines.shared();
        try (var server = server(engines, folder)) {
            Words.say("tenants.provisioning", count);
            var seconds = provision(server.getBean(Provisioning.class), codes(count));
            var checks = IntStream.range(0, CHECKS)
                    .mapToObj(turn -> migrate(server.getBean(Migrations.class)::run, 0))
                    .toList();
            var next = nextRelease(server, folder);
            var column = migrate(next::run, count);
            var release = migrate(next::release, 0);
            Words.result("tenants.count", count, "tenants");
            Words.result("tenants.provision_s", Numbers.median(seconds), "s");
            Words.result("tenants.provision_p95_s", Numbers.percentile(seconds, 95), "s");
            Words.result("tenants.noop_s", Numbers.median(checks), "s");
            Words.result("tenants.add_column_s", column, "s");
            Words.result("tenants.release_check_s", release, "s");
        }
    }

    /** What reads the change sets is made anew, as in the process of the next release. */
    private static Migrations nextRelease(ConfigurableApplicationContext server, Path folder) {
        var thread = Thread.currentThread();
        thread.setContextClassLoader(NextRelease.classPath(folder.resolve("next"), thread.getContextClassLoader()));
        var beans = (DefaultListableBeanFactory) server.getBeanFactory();
        beans.destroySingleton("schemaVersions");
        beans.destroySingleton("templateScripts");
        return beans.getBean(Migrations.class);
    }

    private static List<Double> provision(Provisioning provisioning, List<LocalGovernmentCode> codes) {
        var seconds = new ArrayList<Double>();
        for (var code : codes) {
            var began = System.nanoTime();
            var report = provisioning.create(code, "見本" + code.value(), CELL);
            seconds.add(Numbers.secondsSince(began));
            if (!report.passed()) {
                throw new IllegalStateException(code.value() + " did not pass: " + report.lines());
            }
        }
        return seconds;
    }

    private static double migrate(Supplier<MigrationReport> migration, int expected) {
        var began = System.nanoTime();
        var report = migration.get();
        var seconds = Numbers.secondsSince(began);
        if (!report.isDone() || report.results().size() != expected) {
            throw new IllegalStateException("Migrated " + report.results().size() + " of " + expected + ", failed: "
                    + report.failures().stream()
                            .map(MigrationReport.Result::reason)
                            .toList());
        }
        return seconds;
    }

    private static ConfigurableApplicationContext server(TestEngines engines, Path folder) {
        var application = new SpringApplication(Server.class);
        application.setRegisterShutdownHook(false);
        var url = engines.url(TestEngines.FIRST_CELL);
        return application.run(
                "--server.port=0",
                "--agata.roles=web,migrate",
                "--agata.control.url=" + url,
                "--agata.control.username=agata_control",
                "--agata.control.password=" + engines.controlPassword(),
                "--agata.cells." + CELL + ".url=" + url,
                "--agata.cells." + CELL + ".admin-username=agata_admin",
                "--agata.cells." + CELL + ".admin-password=" + engines.adminPassword(),
                "--agata.master-key=" + "0123456789abcdef".repeat(4),
                "--spring.data.redis.url=" + engines.redis().url(),
                "--agata.sign-in.issuer=https://localhost:1/11111111-2222-4333-8444-555555555555/v2.0",
                "--agata.sign-in.authorize-uri=http://localhost:1/authorize",
                "--agata.sign-in.client-id=bench",
                "--agata.sign-in.client-secret=bench",
                "--agata.sign-in.directory-tenant=11111111-2222-4333-8444-555555555555",
                "--agata.storage.directory=" + folder.resolve("files"),
                "--agata.audit.heads-directory=" + folder.resolve("heads"),
                "--logging.level.root=warn",
                "--logging.level.jp.agata=warn");
    }

    /** Codes with the right check digit; the numbers need not belong to a real municipality. */
    private static List<LocalGovernmentCode> codes(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "%02d%03d".formatted(1 + n / 900, 100 + n % 900))
                .map(TenantsBench::withCheckDigit)
                .toList();
    }

    private static LocalGovernmentCode withCheckDigit(String five) {
        return IntStream.range(0, 10)
                .mapToObj(digit -> five + digit)
                .filter(LocalGovernmentCode::isValid)
                .map(LocalGovernmentCode::parse)
                .findFirst()
                .orElseThrow();
    }

    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("agata-bench-");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
