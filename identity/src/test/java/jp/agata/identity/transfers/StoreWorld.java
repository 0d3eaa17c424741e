package jp.agata.identity.transfers;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import jp.agata.access.Access;
import jp.agata.access.Actor;
import jp.agata.access.Post;
import jp.agata.access.Role;
import jp.agata.audit.PrefectureAudit;
import jp.agata.embedded.CellRoles;
import jp.agata.embedded.TestEngines;
import jp.agata.identity.orders.Layout;
import jp.agata.identity.orders.Ledger;
import jp.agata.identity.orders.Opening;
import jp.agata.identity.orders.Order;
import jp.agata.identity.orders.OrderAct;
import jp.agata.identity.orders.OrderKind;
import jp.agata.identity.orders.Place;
import jp.agata.identity.orders.PlaceNames;
import jp.agata.identity.orders.Position;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Plans and runs in a real control schema; the directory is a copy in memory, and time passes by being waited for. */
final class StoreWorld implements AutoCloseable, Staff, PlaceNames {

    static final UUID DIRECTORY = UUID.fromString("5b7c9c5e-1111-4222-8333-0123456789ab");
    static final RunSettings SETTINGS = new RunSettings(8, Duration.ofMinutes(5), Duration.ofSeconds(15), 1);
    static final TokenBucket.Rates RATES = new TokenBucket.Rates(18, 10, 0.9);
    private static final String DATABASE = "transfers";
    /** As the release does it: of what is only ever added to, nothing can be changed. */
    private static final String GRANTS = """
            GRANT USAGE ON SCHEMA agata TO agata_control;
            GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA agata TO agata_control;
            DO $$ DECLARE t regclass; BEGIN
              FOR t IN SELECT oid FROM pg_class WHERE relnamespace = 'agata'::regnamespace AND relkind = 'r'
                AND obj_description(oid, 'pg_class') IS DISTINCT FROM 'insert-only'
              LOOP EXECUTE format('GRANT UPDATE, DELETE ON %s TO agata_control', t); END LOOP;
            END $$""";

    private static boolean made;

    final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Parts.class);
    final List<Order> orders = new ArrayList<>();
    final RehearsalTempo tempo = new RehearsalTempo(Prefecture.MIDNIGHT);
    final PlanBook plans = context.getBean(PlanBook.class);
    final Runs runs = context.getBean(Runs.class);
    final Approvals approvals = context.getBean(Approvals.class);
    final JdbcClient control = context.getBean(JdbcClient.class);
    final TransactionTemplate transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    Directory directory = nothing();

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @Import({PrefectureAudit.class, Access.class, PlanRows.class, PlanBook.class, Runs.class, Approvals.class})
    static class Parts {

        @Bean(destroyMethod = "close")
        HikariDataSource controlDataSource() {
            var source = new HikariDataSource();
            source.setJdbcUrl(TestEngines.shared().url(DATABASE));
            source.setUsername(CellRoles.CONTROL);
            source.setPassword(TestEngines.shared().controlPassword());
            source.setSchema("agata");
            source.setMaximumPoolSize(5);
            return source;
        }

        @Bean
        @Qualifier("control")
        JdbcClient control(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        PlatformTransactionManager controlTransactions(DataSource source) {
            return new JdbcTransactionManager(source);
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Prefecture.MIDNIGHT, Prefecture.JAPAN);
        }

        @Bean
        JsonMapper json() {
            return JsonMapper.shared();
        }
    }

    static StoreWorld fresh() {
        makeDatabase();
        var world = new StoreWorld();
        world.empty();
        return world;
    }

    /** Sixteen people of whom something happens to most, and three newcomers. */
    StoreWorld withOrders() {
        for (var n = 0; n < 12; n++) {
            var number = Prefecture.NUMBERS.get(n);
            issue(
                    OrderKind.TRANSFER,
                    number,
                    new Position(
                            Prefecture.SCHOOLS.get((n + 1) % 4),
                            Prefecture.opening(number).title()));
        }
        issue(OrderKind.RETIREMENT, "000013", null);
        issue(OrderKind.CHILDCARE_LEAVE, "000014", null);
        Prefecture.NEWCOMERS.forEach(
                number -> issue(OrderKind.APPOINTMENT, number, new Position(Prefecture.SCHOOLS.getFirst(), "教諭")));
        return this;
    }

    void issue(OrderKind kind, String who, @Nullable Position to) {
        var number = "R9-%03d".formatted(orders.size() + 1);
        orders.add(new Order(number, OrderAct.ISSUE, null, who, Prefecture.DAY, kind, null, to, null, ""));
    }

    Prefecture prefecture() {
        return new Prefecture(Layout.explicit(), orders);
    }

    Planning planning() {
        return new Planning(
                this,
                directory,
                new Planning.Rules(
                        Layout.explicit(),
                        Prefecture.RULES,
                        100,
                        new Rehearsal.Pace(SETTINGS, RATES, Duration.ofMillis(400)),
                        Prefecture.JAPAN));
    }

    Edition rehearse() throws InterruptedException {
        return new Rehearsals(planning(), plans, transaction, tempo).rehearse(Prefecture.DAY, UUID.randomUUID());
    }

    void approve(Edition edition) {
        official(1).run(() -> approvals.approve(edition.id(), edition.hash()));
        official(2).run(() -> approvals.approve(edition.id(), edition.hash()));
    }

    Nights nights() {
        var books = new Night.Books(
                control,
                transaction,
                context.getBean(PlanRows.class),
                run -> new RunTrail(context.getBean(PrefectureAudit.class), run.approver()),
                DIRECTORY);
        var buckets = new Buckets(new TokenBucket(RATES, tempo), new TokenBucket(RATES, tempo));
        var night = new Night(planning(), runs, plans, books, buckets, tempo, SETTINGS);
        return new Nights(new Leadership(context.getBean(DataSource.class)), runs, night, tempo);
    }

    static Actor official(int number) {
        var post = new Post(
                new UUID(1, number), Role.PREFECTURAL_BOARD, null, null, null, "主査", LocalDate.of(2025, 4, 1), null);
        return new Actor(new UUID(0, number), "県 " + number, post, true, "test");
    }

    /** As somebody who may do everything else. */
    static void tamper(String change) throws SQLException {
        try (var session = TestEngines.shared().superuser(DATABASE);
                var statement = session.createStatement()) {
            statement.execute("set search_path = agata");
            statement.execute(change);
        }
    }

    Map<String, Long> states() {
        var states = new HashMap<String, Long>();
        control.sql("select state, count(*) from transfer_step group by state").query(row -> {
            states.put(row.getString(1), row.getLong(2));
        });
        return states;
    }

    @Override
    public Ledger ledger() {
        return new Ledger(
                Prefecture.NUMBERS.stream()
                        .map(number ->
                                new Opening(number, Prefecture.opening(number), true, Prefecture.DAY.minusYears(3)))
                        .toList(),
                orders);
    }

    @Override
    public Map<String, Member> members() {
        var members = new HashMap<String, Member>();
        Prefecture.NUMBERS.forEach(number -> members.put(number, new Member("職員" + number, Prefecture.oid(number))));
        Prefecture.NEWCOMERS.forEach(number -> members.put(number, new Member("職員" + number, null)));
        return members;
    }

    @Override
    public PlaceNames places() {
        return this;
    }

    @Override
    public String board(String municipality) {
        return municipality + "教育委員会";
    }

    @Override
    public String place(Place place) {
        return place.code();
    }

    @Override
    public void close() {
        context.close();
    }

    private Directory nothing() {
        return new DirectoryCopy(prefecture().dayBefore(), tempo);
    }

    private void empty() {
        try (var session = TestEngines.shared().superuser(DATABASE);
                var statement = session.createStatement()) {
            statement.execute("set search_path = agata");
            statement.execute("set session_replication_role = replica");
            statement.execute(
                    "truncate transfer_plan, transfer_op, transfer_rehearsal, transfer_figures, transfer_brake,"
                            + " transfer_release, transfer_approval, transfer_run, transfer_step, transfer_phase,"
                            + " transfer_account, person cascade");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        Prefecture.NEWCOMERS.forEach(number -> control.sql(
                        "insert into person (id, employee_id, name, furigana) values (:id, :number, '新人', 'しんじん')")
                .param("id", UUID.randomUUID())
                .param("number", number)
                .update());
    }

    private static synchronized void makeDatabase() {
        if (made) {
            return;
        }
        TestEngines.shared().createCell(DATABASE);
        try (var session = TestEngines.shared().superuser(DATABASE);
                var statement = session.createStatement()) {
            statement.execute("set role " + CellRoles.ADMIN);
            statement.execute("set search_path = agata");
            for (var module : List.of("audit", "identity", "transfers")) {
                for (var file : scripts(module)) {
                    statement.execute(file);
                }
            }
            statement.execute(GRANTS);
            made = true;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> scripts(String module) throws IOException {
        var files =
                new PathMatchingResourcePatternResolver().getResources("classpath*:db/control/" + module + "/*.sql");
        Arrays.sort(
                files,
                (one, other) -> String.valueOf(one.getFilename()).compareTo(String.valueOf(other.getFilename())));
        var scripts = new ArrayList<String>();
        for (var file : files) {
            scripts.add(file.getContentAsString(UTF_8));
        }
        return scripts;
    }
}
