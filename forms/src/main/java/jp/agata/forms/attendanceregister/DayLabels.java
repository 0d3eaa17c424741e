package jp.agata.forms.attendanceregister;

import java.util.List;
import java.util.stream.IntStream;
import jp.agata.attendance.MonthRegister;
import jp.agata.characters.Graphemes;

/** Why there is no school, written downwards in the day's column, one character to a row, so that no rule crosses it. */
class DayLabels {

    private static final int COLUMNS = 31;
    private static final int FIRST_ROW = 10;

    private final List<List<String>> characters;

    DayLabels(List<MonthRegister.Day> days) {
        this.characters = days.stream()
                .map(day -> day.classDay() || isWeekend(day) ? List.<String>of() : Graphemes.of(day.label()))
                .toList();
    }

    List<String> ofRow(int row) {
        return IntStream.range(0, COLUMNS).mapToObj(day -> character(day, row)).toList();
    }

    private String character(int day, int row) {
        var at = row - FIRST_ROW;
        return day < characters.size() && at >= 0 && at < characters.get(day).size()
                ? upright(characters.get(day).get(at))
                : "";
    }

    // 縦に書くときの長音
    private static String upright(String character) {
        return character.equals("ー") ? "｜" : character;
    }

    // 土曜日・日曜日は見出しの曜日で分かる
    private static boolean isWeekend(MonthRegister.Day day) {
        return day.label().equals("土曜日") || day.label().equals("日曜日");
    }
}
