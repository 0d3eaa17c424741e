package jp.agata;

import static jp.agata.RosterWorld.HAGI;
import static jp.agata.RosterWorld.TODAY;
import static jp.agata.RosterWorld.YANAI;
import static jp.agata.RosterWorld.board;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.agata.intake.Acceptance;
import jp.agata.problem.Problem;
import jp.agata.roster.RosterImports;
import jp.agata.sheet.Verdict;
import jp.agata.tenancy.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every broken file, given and insisted upon: not one row of either municipality changes. */
class BrokenRosterIT extends RunningServer {

    private static final List<String> TABLES = List.of(
            "school",
            "homeroom",
            "student",
            "student_name",
            "student_contact",
            "enrollment",
            "homeroom_membership",
            "gaiji");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private RosterImports imports;

    @Autowired
    private JdbcClient jdbc;

    private RosterWorld world;

    @BeforeEach
    void settle() {
        world = new RosterWorld(context);
    }

    static List<String> broken() {
        return RosterWorld.broken();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void fileThatIsNotFineChangesNothing(String file) {
        var before = state(HAGI);
        var beside = state(YANAI);
        var school = file.endsWith(".zip") ? null : world.asahi().id();
        var id = board(HAGI, () -> imports.receive(school, file, RosterWorld.bytes("broken/" + file)));
        var preview = board(HAGI, () -> imports.preview(id));
        assertThat(as(RosterWorld.BOARD_OF_HAGI).get("/352047/rosters/" + id).body())
                .contains("名簿を確かめる", preview.verdict().label());

        if (preview.verdict() != Verdict.FINE) {
            assertThatThrownBy(() -> board(HAGI, () -> {
                        imports.takeOver(id, new Acceptance(preview.fingerprint(), false), TODAY);
                        return id;
                    }))
                    .isInstanceOf(Problem.class);
        }
        assertThat(state(HAGI)).isEqualTo(before);
        assertThat(state(YANAI)).isEqualTo(beside);
    }

    /** Number and content of the rows of every table a roster writes to. */
    private Map<String, String> state(Tenant tenant) {
        var state = new TreeMap<String, String>();
        for (var table : TABLES) {
            var sql = "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                    + table + " t";
            state.put(
                    table, board(tenant, () -> jdbc.sql(sql).query(String.class).single()));
        }
        return state;
    }
}
