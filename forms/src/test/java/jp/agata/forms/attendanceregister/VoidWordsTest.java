package jp.agata.forms.attendanceregister;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import jp.agata.attendance.MonthRegister.Cell;
import jp.agata.attendance.MonthRegister.Void;
import org.junit.jupiter.api.Test;

/** A month in which every seventh day is a day off. */
class VoidWordsTest {

    @Test
    void wordsStandOnTheDaysOfSchool() {
        assertThat(written(new Void(1, 13, "6.22転入"))).startsWith("6.", "22", "転入", "／", "／", "／", "休", "／");
        assertThat(written(new Void(22, 30, "6.21転学(去6.17)")).subList(21, 30))
                .containsExactly("6.", "21", "転学", "(去", "6.", "17)", "休", "／", "／");
    }

    @Test
    void strokesAloneStayWhereThereIsNoRoom() {
        assertThat(written(new Void(29, 30, "6.27転学(去6.26)")).subList(28, 30)).containsExactly("／", "／");
        assertThat(written(new Void(28, 28, "6.27転学")).get(27)).isEqualTo("休");
    }

    private static List<String> written(Void gap) {
        var cells = IntStream.rangeClosed(1, 30)
                .mapToObj(day -> new Cell(kind(day, gap), "", null, 0, null))
                .toList();
        var marks = new ArrayList<>(Collections.nCopies(30, ""));
        for (var day = 0; day < 30; day++) {
            marks.set(day, day % 7 == 6 ? "休" : cells.get(day).kind() == Cell.Kind.VOID ? "／" : "");
        }
        new VoidWords(cells, gap).writeOn(marks);
        return marks;
    }

    private static Cell.Kind kind(int day, Void gap) {
        if (day % 7 == 0) {
            return Cell.Kind.DAY_OFF;
        }
        return gap.from() <= day && day <= gap.to() ? Cell.Kind.VOID : Cell.Kind.CLASS_DAY;
    }
}
