package jp.agata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.agata.access.Actor;
import jp.agata.embedded.TestEngines;
import jp.agata.tenancy.Tenant;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole server on real PostgreSQL (two cells) and Redis, with the demo world {@code small}: two municipalities, one
 * in each cell. All integration tests extend this and so share one context. It is Friday 20 November 2026, 8:20.
 */
@SpringBootTest(classes = Server.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({RunningServer.FridayMorning.class, SignIn.class, OrderFileMaker.class, Movers.class})
abstract class RunningServer {

    static final Instant NOW = Instant.parse("2026-11-19T23:20:00Z");
    private static final TestClock CLOCK = new TestClock(NOW);

    @LocalServerPort
    int port;

    @Autowired
    private SignIn signIn;

    /** Does something at 8:20 of an earlier day. */
    protected static void onTheMorningOf(LocalDate day, Runnable work) {
        CLOCK.at(day.atTime(8, 20).atZone(CLOCK.getZone()).toInstant(), work);
    }

    /** A browser in which the member of staff with this 職員番号 has signed in with two factors. */
    protected StaffBrowser as(String employeeId) {
        return signIn.browser(port, employeeId, true);
    }

    protected StaffBrowser withoutSecondFactor(String employeeId) {
        return signIn.browser(port, employeeId, false);
    }

    /** The school of the first post of this member of staff. */
    protected UUID schoolOf(String employeeId) {
        return signIn.schoolOf(employeeId);
    }

    /** The member of staff in their post there. */
    protected Actor actor(String employeeId, Tenant tenant) {
        return signIn.actor(employeeId, tenant);
    }

    protected StaffBrowser stranger() {
        return signIn.stranger(port);
    }

    @DynamicPropertySource
    static void engines(DynamicPropertyRegistry properties) {
        var engines = TestEngines.shared();
        var files = TestFiles.directory();
        properties.add("agata.control.url", () -> engines.url(TestEngines.FIRST_CELL));
        properties.add("agata.control.username", () -> "agata_control");
        properties.add("agata.control.password", engines::controlPassword);
        cell(properties, "c1", TestEngines.FIRST_CELL);
        cell(properties, "c2", TestEngines.SECOND_CELL);
        properties.add("agata.master-key", () -> "00112233445566778899aabbccddeeff".repeat(2));
        properties.add("spring.data.redis.url", () -> engines.redis().url());
        properties.add("agata.sign-in.issuer", () -> "https://localhost:1/" + SignIn.DIRECTORY + "/v2.0");
        properties.add("agata.sign-in.authorize-uri", () -> "http://localhost:1/authorize");
        properties.add("agata.sign-in.client-id", () -> "agata");
        properties.add("agata.sign-in.client-secret", () -> "test");
        properties.add("agata.sign-in.directory-tenant", () -> SignIn.DIRECTORY);
        properties.add("agata.storage.directory", () -> files.resolve("storage").toString());
        properties.add(
                "agata.audit.heads-directory", () -> files.resolve("heads").toString());
        properties.add(
                "agata.standin.people", () -> files.resolve("people.json").toString());
        properties.add("agata.cookie-secure", () -> "false");
        properties.add("agata.demo", () -> "small");
        properties.add("agata.font", TestFiles::font);
    }

    private static void cell(DynamicPropertyRegistry properties, String id, String database) {
        var engines = TestEngines.shared();
        properties.add("agata.cells." + id + ".url", () -> engines.url(database));
        properties.add("agata.cells." + id + ".admin-username", () -> "agata_admin");
        properties.add("agata.cells." + id + ".admin-password", engines::adminPassword);
    }

    @TestConfiguration
    static class FridayMorning {
        @Bean
        @Primary
        TestClock fridayMorning() {
            return CLOCK;
        }
    }
}
