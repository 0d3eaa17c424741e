package jp.agata.tenantadmin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What every change set of every module has to keep to, so that the release before can run on the new schema. */
class ChangeSetRulesTest {

    private static final Pattern DESTRUCTIVE = Pattern.compile(
            "drop (table|column|schema|view|sequence|constraint|type)|rename (to|column|constraint)|set not null"
                    + "|alter column \\w+ type|truncate (?!on )");
    private static final Pattern NAMED_SCHEMA = Pattern.compile("\\b(t_[0-9]{6}|t_template|agata(_cell|_jobs)?)\\.\\w");

    @Test
    void everyModuleIsSeen() throws IOException {
        assertThat(files()).hasSizeGreaterThan(20);
    }

    @Test
    void whatDestroysIsMarkedAsAContraction() throws IOException {
        assertThat(files().filter(file -> isUnmarkedDestruction(Changelog.text(file))))
                .isEmpty();
    }

    @Test
    void noSchemaIsNamed() throws IOException {
        assertThat(files().filter(file ->
                        NAMED_SCHEMA.matcher(statements(Changelog.text(file))).find()))
                .isEmpty();
    }

    @Test
    void everyChangeSetCanBeRolledBackAndRunsOnce() throws IOException {
        assertThat(files().map(Changelog::text))
                .allMatch(text -> text.startsWith("--liquibase formatted sql"))
                .allMatch(text -> count(text, "--changeset ") == 1)
                .allMatch(text -> count(text, "--rollback ") >= 1)
                .noneMatch(text -> text.contains("runOnChange") || text.contains("runAlways"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ALTER TABLE school DROP COLUMN name;",
                "DROP TABLE school;",
                "ALTER TABLE a RENAME COLUMN b TO c;",
                "ALTER TABLE a ALTER COLUMN b SET NOT NULL;",
                "ALTER TABLE a ALTER COLUMN b TYPE bigint;"
            })
    void destructionIsRecognised(String sql) {
        assertThat(isUnmarkedDestruction(sql)).isTrue();
        assertThat(isUnmarkedDestruction("-- contract: 1.2\n" + sql)).isFalse();
        assertThat(isUnmarkedDestruction("--rollback " + sql)).isFalse();
    }

    private static boolean isUnmarkedDestruction(String text) {
        return DESTRUCTIVE.matcher(statements(text)).find() && !text.contains("-- contract: ");
    }

    private static String statements(String text) {
        return String.join(
                        " ", text.lines().filter(line -> !line.startsWith("--")).toList())
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }

    private static int count(String text, String start) {
        return (int) text.lines().filter(line -> line.startsWith(start)).count();
    }

    private static Stream<Resource> files() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        var files = new ArrayList<Resource>();
        for (var root : List.of("control", "ledger", "cell", "tenant")) {
            files.addAll(Arrays.asList(resolver.getResources("classpath*:db/" + root + "/**/*.sql")));
        }
        return files.stream();
    }
}
