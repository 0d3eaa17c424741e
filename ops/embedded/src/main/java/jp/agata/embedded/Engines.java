package jp.agata.embedded;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PostgreSQL and Redis of an installation as services. */
final class Engines {

    static final String DATABASE = "agata";
    static final String CELL = "c1";

    private final DataFolder data;
    private final Secrets secrets;
    private final PortPlan ports;

    Engines(DataFolder data, Secrets secrets, PortPlan ports) {
        this.data = data;
        this.secrets = secrets;
        this.ports = ports;
    }

    String databaseUrl() {
        return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + DATABASE;
    }

    String redisUrl() {
        return "redis://:" + secrets.redisPassword() + "@127.0.0.1:" + ports.redis();
    }

    boolean isDatabaseThere() {
        try (var connection =
                DriverManager.getConnection(databaseUrl(), EmbeddedPostgres.SUPERUSER, secrets.superuserPassword())) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    Service postgres() {
        return new Service() {
            private volatile @Nullable EmbeddedPostgres running;

            @Override
            public String name() {
                return "postgres";
            }

            @Override
            public synchronized void start() {
                var started =
                        EmbeddedPostgres.start(data.at("postgres"), ports.postgres(), secrets.superuserPassword());
                running = started;
                started.prepareCell(new CellRoles(secrets.adminPassword(), secrets.controlPassword()), DATABASE);
            }

            @Override
            public void awaitEnd() throws InterruptedException {
                var postgres = running;
                if (postgres != null) {
                    postgres.awaitEnd();
                }
            }

            @Override
            public synchronized void stop() {
                var postgres = running;
                if (postgres != null) {
                    postgres.close();
                }
            }
        };
    }

    Service redis() {
        return new Service() {
            private volatile @Nullable EmbeddedRedis running;

            @Override
            public String name() {
                return "redis";
            }

            @Override
            public synchronized void start() {
                var started = EmbeddedRedis.start(data.at("redis"), ports.redis(), secrets.redisPassword());
                running = started;
                started.putAll("agata:cell-addresses", Map.of(CELL, "http://127.0.0.1:" + ports.server()));
            }

            @Override
            public void awaitEnd() throws InterruptedException {
                var redis = running;
                if (redis != null) {
                    redis.awaitEnd();
                }
            }

            @Override
            public synchronized void stop() {
                var redis = running;
                if (redis != null) {
                    redis.close();
                }
            }
        };
    }
}
