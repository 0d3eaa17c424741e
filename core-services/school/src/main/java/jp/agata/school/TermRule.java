package jp.agata.school;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import jp.agata.calendar.SchoolYear;

/** When the terms (学期) begin. Each lasts until the next one, so that every day of a school year is in exactly one. */
record TermRule(List<Beginning> beginnings) {

    record Beginning(String name, MonthDay day) {

        LocalDate in(SchoolYear year) {
            var day = this.day.atYear(year.firstDay().getYear());
            return day.isBefore(year.firstDay())
                    ? this.day.atYear(year.lastDay().getYear())
                    : day;
        }
    }

    TermRule {
        beginnings = List.copyOf(beginnings);
        var year = new SchoolYear(2026);
        var days = beginnings.stream().map(beginning -> beginning.in(year)).toList();
        if (days.isEmpty()
                || !days.getFirst().equals(year.firstDay())
                || !days.stream().sorted().distinct().toList().equals(days)) {
            throw new IllegalArgumentException("Terms begin on 1 April and follow each other: " + beginnings);
        }
    }

    List<Term> of(SchoolYear year) {
        var terms = new ArrayList<Term>();
        for (var i = 0; i < beginnings.size(); i++) {
            var last =
                    i + 1 < beginnings.size() ? beginnings.get(i + 1).in(year).minusDays(1) : year.lastDay();
            terms.add(new Term(beginnings.get(i).name(), beginnings.get(i).in(year), last));
        }
        return List.copyOf(terms);
    }
}
