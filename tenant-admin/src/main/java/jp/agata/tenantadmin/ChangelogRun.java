package jp.agata.tenantadmin;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.change.Change;
import liquibase.changelog.ChangeSet;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.integration.spring.SpringResourceAccessor;
import liquibase.sql.Sql;
import liquibase.sqlgenerator.SqlGeneratorFactory;
import org.springframework.core.io.DefaultResourceLoader;

/** A changelog brought to one database by Liquibase, the only author of definitions. */
final class ChangelogRun {

    private final Changelog changelog;
    private final CellSession session;
    private final Liquibase liquibase;

    ChangelogRun(Changelog changelog, CellSession session) {
        this.changelog = changelog;
        this.session = session;
        this.liquibase = open();
    }

    /** Runs what is new. The caller holds the cell's lock, so a lock of Liquibase's own is one a crash left behind. */
    void update() {
        session.run("SET search_path TO " + changelog.schema());
        try {
            liquibase.forceReleaseLocks();
            liquibase.update(new Contexts(), new LabelExpression());
            session.connection().setAutoCommit(true);
        } catch (LiquibaseException | SQLException e) {
            throw new IllegalStateException("Liquibase cannot update schema " + changelog.schema(), e);
        }
    }

    /** All change sets in the order in which this database got them. */
    List<Script> scripts() {
        var known = changeSets();
        var names = session.ask()
                .sql("select id || '::' || author || '::' || filename from %s.%s order by orderexecuted"
                        .formatted(changelog.ledgerSchema(), changelog.table()))
                .query(String.class)
                .list();
        return IntStream.range(0, names.size())
                .mapToObj(n -> script(n + 1, names.get(n), known))
                .toList();
    }

    private Script script(int version, String name, Map<String, ChangeSet> known) {
        var changeSet = known.get(name);
        if (changeSet == null) {
            throw new IllegalStateException(
                    "The database has change set " + name + ", this release has not: it is older than the database");
        }
        return new Script(
                version,
                changeSet.getAuthor() + ":" + changeSet.getId(),
                changeSet.getChanges().stream().flatMap(this::statements).toList());
    }

    private Stream<String> statements(Change change) {
        return Arrays.stream(SqlGeneratorFactory.getInstance().generateSql(change, liquibase.getDatabase()))
                .map(Sql::toSql);
    }

    private Map<String, ChangeSet> changeSets() {
        try {
            var byName = new LinkedHashMap<String, ChangeSet>();
            for (var changeSet : liquibase.getDatabaseChangeLog().getChangeSets()) {
                byName.put(
                        changeSet.getId() + "::" + changeSet.getAuthor() + "::" + changeSet.getFilePath(), changeSet);
            }
            return byName;
        } catch (LiquibaseException e) {
            throw new IllegalStateException("Cannot read " + changelog.root(), e);
        }
    }

    private Liquibase open() {
        try {
            var run = new Liquibase(
                    changelog.root(), new SpringResourceAccessor(new DefaultResourceLoader()), database());
            run.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
            return run;
        } catch (LiquibaseException e) {
            throw new IllegalStateException("Liquibase cannot read the database", e);
        }
    }

    private Database database() throws LiquibaseException {
        var database = DatabaseFactory.getInstance()
                .findCorrectDatabaseImplementation(new JdbcConnection(session.connection()));
        database.setDefaultSchemaName(changelog.schema());
        database.setLiquibaseSchemaName(changelog.ledgerSchema());
        database.setDatabaseChangeLogTableName(changelog.table());
        database.setDatabaseChangeLogLockTableName(changelog.table() + "_lock");
        return database;
    }
}
