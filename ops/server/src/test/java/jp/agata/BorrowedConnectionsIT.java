package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import jp.agata.tenancy.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * T6 and T7: two municipalities, 64 threads, three connections each. Whatever goes wrong on a connection, the next one
 * to borrow it is its own municipality and finds it as it should be.
 */
class BorrowedConnectionsIT extends RunningServer {

    private static final Tenant MINE = new Tenant("352136");
    private static final Tenant NAGATO = new Tenant("352110");
    private static final int THREADS = 64;
    private static final Duration ROUNDS = Duration.ofSeconds(4);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource connections;

    @Autowired
    private EntityManager entities;

    @Autowired
    private TransactionTemplate transaction;

    private final Map<Tenant, String> schools = new ConcurrentHashMap<>();

    @BeforeEach
    void whoIsWho() {
        for (var tenant : List.of(MINE, NAGATO)) {
            schools.put(
                    tenant,
                    tenant.call(() -> jdbc.sql("select name from school where id = :id")
                            .param("id", schoolOf(tenant.equals(MINE) ? "110102" : "090102"))
                            .query(String.class)
                            .single()));
        }
        assertThat(schools.get(MINE)).isNotEqualTo(schools.get(NAGATO));
    }

    @Test
    void noThreadEverSeesTheOtherMunicipality() throws Exception {
        var rounds = new AtomicLong();
        var mishaps = new AtomicLong();

        everywhere((tenant, random) -> {
            assertOwn(tenant);
            mishaps.addAndGet(mishap(tenant, random.nextInt(8)));
            assertOwn(tenant);
            rounds.incrementAndGet();
        });

        assertThat(rounds.get()).isGreaterThan(300);
        assertThat(mishaps.get()).isGreaterThan(60);
    }

    @Test
    void noAnswerIsTheOthers() throws Exception {
        var ours = as("110102");
        var theirs = as("090102");
        var answers = new AtomicLong();

        everywhere((tenant, random) -> {
            var other = tenant.equals(MINE) ? NAGATO : MINE;
            var asked = random.nextInt(4) == 0 ? other : tenant;
            var answer = (tenant.equals(MINE) ? ours : theirs).get("/" + asked.code() + "/homerooms");
            assertThat(answer.statusCode()).isEqualTo(asked.equals(tenant) ? 200 : 404);
            assertThat(answer.body()).doesNotContain(schools.get(other));
            if (asked.equals(tenant)) {
                assertThat(answer.body()).contains(schools.get(tenant));
            }
            answers.incrementAndGet();
        });

        assertThat(answers.get()).isGreaterThan(100);
    }

    @Test
    void aMunicipalityInsideAnotherGivesBackWhatWasBefore() {
        MINE.run(() -> {
            assertOwn(MINE);
            NAGATO.run(() -> assertOwn(NAGATO));
            assertOwn(MINE);
        });
        assertThat(Tenant.bound()).isEmpty();
    }

    private interface Round {
        void run(Tenant tenant, ThreadLocalRandom random) throws Exception;
    }

    private static void everywhere(Round round) throws InterruptedException {
        var until = System.nanoTime() + ROUNDS.toNanos();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var all = threads.invokeAll(IntStream.range(0, THREADS)
                    .<Callable<Long>>mapToObj(n -> () -> {
                        var done = 0L;
                        for (; System.nanoTime() < until; done++) {
                            round.run((n + done) % 2 == 0 ? MINE : NAGATO, ThreadLocalRandom.current());
                        }
                        return done;
                    })
                    .toList());
            for (var one : all) {
                assertThat(one.get()).isPositive();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private void assertOwn(Tenant tenant) {
        tenant.run(() -> transaction.executeWithoutResult(status -> {
            assertThat(jdbc.sql("select current_user || ' ' || session_user || ' ' || current_setting('search_path')"
                                    + " || ' ' || (select name from school where name = :name)")
                            .param("name", schools.get(tenant))
                            .query(String.class)
                            .single())
                    .isEqualTo(
                            "%1$s %1$s %2$s %3$s".formatted(tenant.loginRole(), tenant.schema(), schools.get(tenant)));
            assertThat(entities.createNativeQuery("select current_user", String.class)
                            .getSingleResult())
                    .isEqualTo(tenant.loginRole());
        }));
    }

    /** Returns one if something went wrong as it was meant to. */
    private int mishap(Tenant tenant, int kind) {
        try {
            tenant.run(() -> transaction.executeWithoutResult(status -> goWrong(kind)));
            return 0;
        } catch (RuntimeException e) {
            return 1;
        }
    }

    private void goWrong(int kind) {
        switch (kind) {
            case 0 -> throw new IllegalStateException("in the middle");
            case 1 ->
                jdbc.sql("set local statement_timeout = 1; select pg_sleep(1)")
                        .query()
                        .listOfRows();
            case 2 -> jdbc.sql("select no_such_column from school").query().listOfRows();
            case 3 -> jdbc.sql("set role t_352110_own").update();
            case 4 ->
                jdbc.sql("set local search_path = t_352110; select * from school")
                        .query()
                        .listOfRows();
            case 5 -> cancelled();
            case 6 -> jdbc.sql("select 1 / 0").query().listOfRows();
            default ->
                ThreadGone.during(
                        () -> jdbc.sql("select pg_sleep(0.01)").query().listOfRows());
        }
    }

    private void cancelled() {
        try (var connection = connections.getConnection();
                var statement = connection.createStatement()) {
            statement.setQueryTimeout(1);
            Thread.ofVirtual().start(() -> {
                try {
                    statement.cancel();
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            statement.execute("select pg_sleep(0.02)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A caller that gives up while the work goes on. */
    private static final class ThreadGone {
        static void during(Runnable work) {
            Thread.currentThread().interrupt();
            try {
                work.run();
            } finally {
                Thread.interrupted();
            }
        }
    }
}
