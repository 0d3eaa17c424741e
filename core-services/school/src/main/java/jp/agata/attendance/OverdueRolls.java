package jp.agata.attendance;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.agata.calendar.JapanTime;
import jp.agata.calendar.SchoolYear;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.Homerooms;
import org.springframework.stereotype.Component;

/**
 * Days before today that nobody has confirmed (未確定). They wait until they are confirmed or their month is closed, also
 * when a new month or school year has begun.
 */
@Component
class OverdueRolls {

    /** @param days in order, never empty */
    record Overdue(Homeroom homeroom, List<LocalDate> days) {

        private static final int SHOWN = 10;

        /** 11/27金・11/30月 */
        public String named() {
            var more = days.size() - SHOWN;
            return days.stream()
                            .limit(SHOWN)
                            .map(day -> JapanTime.shortDay(day) + JapanTime.weekday(day))
                            .collect(Collectors.joining("・"))
                    + (more > 0 ? " " + Texts.of("board.more", more) : "");
        }
    }

    private final Homerooms homerooms;
    private final Registers registers;
    private final OverdueRows rows;

    OverdueRolls(Homerooms homerooms, Registers registers, OverdueRows rows) {
        this.homerooms = homerooms;
        this.registers = registers;
        this.rows = rows;
    }

    List<LocalDate> of(Homeroom home, LocalDate today) {
        return among(home.school(), new SchoolYear(home.schoolYear()), List.of(home), today)
                .flatMap(overdue -> overdue.days().stream())
                .toList();
    }

    /** Of a school's homerooms, those of last school year first. */
    List<Overdue> ofSchool(UUID school, LocalDate today) {
        var year = SchoolYear.of(today);
        return Stream.of(year.plusYears(-1), year)
                .flatMap(one -> among(school, one, homerooms.ofSchool(school, one.year()), today))
                .toList();
    }

    private Stream<Overdue> among(UUID school, SchoolYear year, List<Homeroom> homes, LocalDate today) {
        var first = year.firstDay();
        var last = today.minusDays(1).isBefore(year.lastDay()) ? today.minusDays(1) : year.lastDay();
        if (homes.isEmpty() || last.isBefore(first)) {
            return Stream.empty();
        }
        var ids = homes.stream().map(Homeroom::id).toList();
        var confirmed = rows.confirmed(ids, first, last);
        var closed = rows.closed(ids, first, last);
        var grades = homes.stream().flatMap(home -> home.grades().stream()).toList();
        var days = registers.gradeDays(school, year, grades, first, last);
        var since = since(school, year, today);
        return homes.stream().flatMap(home -> {
            var settled = confirmed.getOrDefault(home.id(), Set.of());
            var months = closed.getOrDefault(home.id(), Set.of());
            var waiting = since.datesUntil(today)
                    .filter(day -> !day.isAfter(last))
                    .filter(day -> Sheets.takesRoll(home, days, day))
                    .filter(day -> !settled.contains(day) && !months.contains(YearMonth.from(day)))
                    .toList();
            return waiting.isEmpty() ? Stream.empty() : Stream.of(new Overdue(home, waiting));
        });
    }

    // 年度の途中で使い始めた学校では、それまでの月は紙の出席簿にある。先月より前は、学校ではじめて確定した日から待つ
    private LocalDate since(UUID school, SchoolYear year, LocalDate today) {
        var lastMonth = today.minusMonths(1).withDayOfMonth(1);
        var since = rows.firstConfirmed(school, year)
                .filter(day -> day.isBefore(lastMonth))
                .orElse(lastMonth);
        return since.isBefore(year.firstDay()) ? year.firstDay() : since;
    }
}
