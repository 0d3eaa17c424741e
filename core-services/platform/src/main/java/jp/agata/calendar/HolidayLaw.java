package jp.agata.calendar;

import static java.time.DayOfWeek.MONDAY;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** The days named by 国民の祝日に関する法律 and its special acts, by year; substitute days are not among them. */
final class HolidayLaw {

    /** One holiday while one wording of the law was in force. */
    private record Article(String name, int firstYear, int lastYear, IntFunction<LocalDate> dayOf) {

        boolean isOn(LocalDate day) {
            var year = day.getYear();
            return firstYear <= year && year <= lastYear && day.equals(dayOf.apply(year));
        }
    }

    private static final int OPEN = Integer.MAX_VALUE;

    private static final Map<LocalDate, String> SPECIAL_ACTS = Map.of(
            LocalDate.of(1989, 2, 24), "大喪の礼",
            LocalDate.of(1990, 11, 12), "即位礼正殿の儀",
            LocalDate.of(1993, 6, 9), "結婚の儀",
            LocalDate.of(2019, 5, 1), "天皇の即位の日",
            LocalDate.of(2019, 10, 22), "即位礼正殿の儀");

    private static final List<Article> ARTICLES = List.of(
            new Article("元日", 1949, OPEN, fixed(1, 1)),
            new Article("成人の日", 1949, 1999, fixed(1, 15)),
            new Article("成人の日", 2000, OPEN, monday(1, 2)),
            new Article("建国記念の日", 1967, OPEN, fixed(2, 11)),
            new Article("天皇誕生日", 2020, OPEN, fixed(2, 23)),
            new Article("春分の日", 1949, OPEN, HolidayLaw::springEquinox),
            new Article("天皇誕生日", 1949, 1988, fixed(4, 29)),
            new Article("みどりの日", 1989, 2006, fixed(4, 29)),
            new Article("昭和の日", 2007, OPEN, fixed(4, 29)),
            new Article("憲法記念日", 1949, OPEN, fixed(5, 3)),
            new Article("みどりの日", 2007, OPEN, fixed(5, 4)),
            new Article("こどもの日", 1949, OPEN, fixed(5, 5)),
            new Article("海の日", 1996, 2002, fixed(7, 20)),
            new Article("海の日", 2003, 2019, monday(7, 3)),
            // 東京五輪の特例（平成三十二年東京オリンピック競技大会・東京パラリンピック競技大会特別措置法）
            new Article("海の日", 2020, 2020, fixed(7, 23)),
            new Article("海の日", 2021, 2021, fixed(7, 22)),
            new Article("海の日", 2022, OPEN, monday(7, 3)),
            new Article("山の日", 2016, 2019, fixed(8, 11)),
            new Article("山の日", 2020, 2020, fixed(8, 10)),
            new Article("山の日", 2021, 2021, fixed(8, 8)),
            new Article("山の日", 2022, OPEN, fixed(8, 11)),
            new Article("敬老の日", 1966, 2002, fixed(9, 15)),
            new Article("敬老の日", 2003, OPEN, monday(9, 3)),
            new Article("秋分の日", 1948, OPEN, HolidayLaw::autumnEquinox),
            new Article("体育の日", 1966, 1999, fixed(10, 10)),
            new Article("体育の日", 2000, 2019, monday(10, 2)),
            new Article("スポーツの日", 2020, 2020, fixed(7, 24)),
            new Article("スポーツの日", 2021, 2021, fixed(7, 23)),
            new Article("スポーツの日", 2022, OPEN, monday(10, 2)),
            new Article("文化の日", 1948, OPEN, fixed(11, 3)),
            new Article("勤労感謝の日", 1948, OPEN, fixed(11, 23)),
            new Article("天皇誕生日", 1989, 2018, fixed(12, 23)));

    private HolidayLaw() {}

    static Optional<String> nameOf(LocalDate day) {
        return Optional.ofNullable(SPECIAL_ACTS.get(day))
                .or(() -> ARTICLES.stream()
                        .filter(article -> article.isOn(day))
                        .map(Article::name)
                        .findFirst());
    }

    private static IntFunction<LocalDate> fixed(int month, int day) {
        return year -> LocalDate.of(year, month, day);
    }

    private static IntFunction<LocalDate> monday(int month, int ordinal) {
        return year -> LocalDate.of(year, month, 1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal, MONDAY));
    }

    // 国立天文台の暦要項に合う略算式。1980年から2099年まで有効
    private static LocalDate springEquinox(int year) {
        return LocalDate.of(year, 3, equinoxDay(20.8431, year));
    }

    private static LocalDate autumnEquinox(int year) {
        return LocalDate.of(year, 9, equinoxDay(23.2488, year));
    }

    private static int equinoxDay(double base, int year) {
        var years = year - 1980;
        return (int) (base + 0.242194 * years) - years / 4;
    }
}
