package jp.agata.sheet;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A date as offices write it: 2016/4/2, 2016-04-02, H28.4.2, 平成28年4月2日. Read strictly; a bare number is no date. */
public record WrittenDate(Optional<LocalDate> date, Style style, Optional<SheetCode> fault) {

    public enum Style {
        WESTERN,
        ERA,
        NONE
    }

    private enum Era {
        MEIJI("M", "明治", LocalDate.of(1868, 1, 25), LocalDate.of(1912, 7, 29)),
        TAISHO("T", "大正", LocalDate.of(1912, 7, 30), LocalDate.of(1926, 12, 24)),
        SHOWA("S", "昭和", LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)),
        HEISEI("H", "平成", LocalDate.of(1989, 1, 8), LocalDate.of(2019, 4, 30)),
        REIWA("R", "令和", LocalDate.of(2019, 5, 1), LocalDate.MAX);

        private final String letter;
        private final String kanji;
        private final LocalDate first;
        private final LocalDate last;

        Era(String letter, String kanji, LocalDate first, LocalDate last) {
            this.letter = letter;
            this.kanji = kanji;
            this.first = first;
            this.last = last;
        }

        static Era of(String text) {
            for (var era : values()) {
                if (era.letter.equalsIgnoreCase(text) || era.kanji.equals(text)) {
                    return era;
                }
            }
            throw new IllegalArgumentException(text);
        }

        boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    private static final Pattern WESTERN = Pattern.compile(
            "(\\d{4})(?:/(\\d{1,2})/(\\d{1,2})|-(\\d{1,2})-(\\d{1,2})|\\.(\\d{1,2})\\.(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)");
    private static final Pattern ERA = Pattern.compile(
            "([MTSHRmtshr]|明治|大正|昭和|平成|令和)(\\d{1,2}|元)(?:\\.(\\d{1,2})\\.(\\d{1,2})|/(\\d{1,2})/(\\d{1,2})|年(\\d{1,2})月(\\d{1,2})日)");
    private static final Pattern SERIAL = Pattern.compile("\\d+(\\.\\d+)?");

    public static WrittenDate parse(String text) {
        var plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC);
        var western = WESTERN.matcher(plain);
        if (western.matches()) {
            return western(western.toMatchResult());
        }
        var era = ERA.matcher(plain);
        if (era.matches()) {
            return era(era.toMatchResult());
        }
        return faulty(
                Style.NONE, SERIAL.matcher(plain).matches() ? SheetCode.DATE_IMPOSSIBLE : SheetCode.DATE_UNREADABLE);
    }

    private static WrittenDate western(MatchResult parts) {
        return day(Integer.parseInt(parts.group(1)), parts)
                .map(day -> new WrittenDate(Optional.of(day), Style.WESTERN, Optional.empty()))
                .orElseGet(() -> faulty(Style.WESTERN, SheetCode.DATE_IMPOSSIBLE));
    }

    private static WrittenDate era(MatchResult parts) {
        var era = Era.of(parts.group(1));
        var year = parts.group(2).equals("元") ? 1 : Integer.parseInt(parts.group(2));
        var western = era.first.getYear() + year - 1;
        if (year == 0 || western > era.last.getYear()) {
            return faulty(Style.ERA, SheetCode.DATE_ERA);
        }
        return day(western, parts)
                .map(day -> era.contains(day)
                        ? new WrittenDate(Optional.of(day), Style.ERA, Optional.empty())
                        : faulty(Style.ERA, SheetCode.DATE_ERA))
                .orElseGet(() -> faulty(Style.ERA, SheetCode.DATE_IMPOSSIBLE));
    }

    /** Month and day are the last two groups that took part. */
    private static Optional<LocalDate> day(int year, MatchResult parts) {
        for (var i = parts.groupCount(); i > 0; i--) {
            if (parts.group(i) != null) {
                return day(year, Integer.parseInt(parts.group(i - 1)), Integer.parseInt(parts.group(i)));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static WrittenDate faulty(Style style, SheetCode fault) {
        return new WrittenDate(Optional.empty(), style, Optional.of(fault));
    }
}
