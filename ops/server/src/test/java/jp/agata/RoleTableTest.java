package jp.agata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.agata.access.Access;
import jp.agata.access.Actor;
import jp.agata.access.Permission;
import jp.agata.access.Post;
import jp.agata.access.Role;
import jp.agata.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** S5: the table of roles in {@code docs/security.md} is what {@link Access} does, in every combination. */
class RoleTableTest {

    private static final UUID SCHOOL = UUID.randomUUID();
    private static final UUID HOMEROOM = UUID.randomUUID();

    private final Access access = new Access(Clock.fixed(RunningServer.NOW, ZoneId.of("Asia/Tokyo")));

    @Test
    void theDocumentHasTheTableOfTheCode() throws IOException {
        assertThat(Files.readString(Path.of("..", "..", "docs", "security.md"))).contains(table());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleReachesAsFarAsTheTableSays(Role role) {
        actor(role, true).run(() -> {
            for (var permission : Permission.values()) {
                var may = role.may(permission);
                assertThat(access.may(permission)).isEqualTo(may);
                assertThat(access.mayInHomeroom(permission, SCHOOL, HOMEROOM))
                        .as("own homeroom, %s", permission)
                        .isEqualTo(may && reaches(role, "担任する学級", "自校", "市町の全校"));
                assertThat(access.mayInHomeroom(permission, SCHOOL, UUID.randomUUID()))
                        .as("another homeroom of the school, %s", permission)
                        .isEqualTo(may && reaches(role, "自校", "市町の全校"));
                assertThat(access.mayInSchool(permission, SCHOOL))
                        .as("own school, %s", permission)
                        .isEqualTo(may && reaches(role, "自校", "市町の全校"));
                assertThat(access.mayInHomeroom(permission, UUID.randomUUID(), HOMEROOM))
                        .as("another school, %s", permission)
                        .isEqualTo(may && reaches(role, "市町の全校"));
            }
        });
    }

    /** S2: class II and above only with a second factor, and the refusal does not depend on what is asked for. */
    @ParameterizedTest
    @EnumSource(Role.class)
    void withoutASecondFactorNothingOfClassTwo(Role role) {
        actor(role, false)
                .run(() -> Arrays.stream(Permission.values())
                        .filter(permission -> permission.classification().needsMultiFactor())
                        .forEach(permission -> assertThat(refusal(permission))
                                .isEqualTo(role.may(permission) ? "MULTI_FACTOR_NEEDED" : "NOT_FOUND")));
    }

    private String refusal(Permission permission) {
        try {
            access.require(permission);
            return "";
        } catch (Problem problem) {
            return problem.code().name();
        }
    }

    private static boolean reaches(Role role, String... labels) {
        return Arrays.asList(labels).contains(role.reach().label());
    }

    private static Actor actor(Role role, boolean multiFactor) {
        var post = new Post(UUID.randomUUID(), role, "352136", SCHOOL, HOMEROOM, "", LocalDate.of(2026, 4, 1), null);
        return new Actor(UUID.randomUUID(), "", post, multiFactor, "");
    }

    private static String table() {
        var permissions = Permission.values();
        var head = Arrays.stream(permissions)
                .map(permission -> permission.label() + "（" + permission.classification() + "）")
                .collect(Collectors.joining(" | ", "| 職 | 範囲 | ", " |\n|---|---|"));
        return Arrays.stream(Role.values())
                .map(role -> Arrays.stream(permissions)
                        .map(permission -> role.may(permission) ? "○" : "－")
                        .collect(Collectors.joining(
                                " | ",
                                "| " + role.label() + " | " + role.reach().label() + " | ",
                                " |")))
                .collect(Collectors.joining("\n", head + "---|".repeat(permissions.length) + "\n", "\n"));
    }
}
