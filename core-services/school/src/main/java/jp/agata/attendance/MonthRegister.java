package jp.agata.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The register (出席簿) of one homeroom and month: everything the printed form, the statistics and the month's screen
 * need, already counted.
 *
 * @param classDays 授業日数 of each grade in the homeroom, for a student of the whole month
 * @param rollStart 月初在籍: on the roll on the first of the month
 * @param rollEnd 月末在籍: on the roll on the last of the month
 * @param arrivals 転入: students whose stay began in the month by a move
 * @param departures 転出: students whose 転学日 lies in the month
 * @param rows in order of number; a student who left stays to the end of the school year
 * @param dayTotals one for each of {@code days}
 */
public record MonthRegister(
        Place place,
        YearMonth month,
        List<Day> days,
        Map<Integer, Integer> classDays,
        RollCount rollStart,
        RollCount rollEnd,
        int arrivals,
        int departures,
        List<Row> rows,
        List<DayTotal> dayTotals,
        Tally total,
        List<MarkSymbols.Entry> legend,
        Closing closing) {

    public MonthRegister {
        days = List.copyOf(days);
        classDays = Map.copyOf(classDays);
        rows = List.copyOf(rows);
        dayTotals = List.copyOf(dayTotals);
        legend = List.copyOf(legend);
    }

    /**
     * @param homeroomName as printed: 3年1組, ひまわり1
     * @param grades one, or two for 複式
     * @param teachers 担任 in charge during the month, in order
     */
    public record Place(
            UUID school,
            String schoolName,
            UUID homeroom,
            String homeroomName,
            List<Integer> grades,
            boolean specialNeeds,
            int schoolYear,
            List<String> teachers) {}

    /**
     * @param classDay 授業日 for at least one grade of the homeroom
     * @param closed the homeroom alone is closed (学級閉鎖); still 授業日
     * @param label holiday, event or closure; may be empty
     * @param confirmed the roll of the day is confirmed; true where none is taken: a day off, a day closed
     */
    public record Day(LocalDate date, boolean classDay, boolean closed, String label, boolean confirmed) {}

    /**
     * @param gender ISO/IEC 5218
     * @param cells one for each day of the month
     * @param tally of the month
     * @param toDate from 1 April to the end of the month
     * @param absenceRun 授業日 absent in a row at the end of the month
     * @param onRollAtEnd 在籍 on the last of the month
     * @param remark 備考, drafted or as edited
     */
    public record Row(
            UUID enrollment,
            UUID student,
            int number,
            String name,
            String furigana,
            int gender,
            int grade,
            List<Cell> cells,
            List<Void> voids,
            Tally tally,
            Tally toDate,
            int absenceRun,
            boolean onRollAtEnd,
            String remark) {}

    /**
     * @param symbol as printed; empty for 出席
     * @param mark what the day counts as; absent where it does not count
     * @param version of the entry, 0 if there is none; to be given back when saving
     * @param excused the case from which the mark follows, if it was not entered
     */
    public record Cell(
            Kind kind,
            String symbol,
            @Nullable Mark mark,
            int version,
            @Nullable Excused excused) {

        public enum Kind {
            CLASS_DAY,
            /** 授業日 whose roll is not confirmed yet: prints 「?」 */
            UNCONFIRMED,
            DAY_OFF,
            /** not in attendance: diagonal line */
            VOID
        }
    }

    /** Days of the month, from and to inclusive, on which the student was not in attendance, and what is written there. */
    public record Void(int from, int to, String text) {}

    /** How far the month is: 締め by 教頭, 承認 by 校長. */
    public record Closing(
            State state,
            String closedBy,
            @Nullable Instant closedAt,
            String approvedBy,
            @Nullable Instant approvedAt,
            int version) {

        public static final Closing OPEN = new Closing(State.OPEN, "", null, "", null, 0);

        public enum State {
            OPEN,
            CLOSED,
            APPROVED
        }

        public boolean isOpen() {
            return state == State.OPEN;
        }
    }

    /** No class day lacks its roll: what a statutory print requires, besides the closing. */
    public boolean isConfirmed() {
        return days.stream().allMatch(Day::confirmed);
    }
}
