package jp.agata.attendance;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.agata.calendar.JapanTime;
import jp.agata.calendar.SchoolYear;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a sheet into what the page shows: places in the room, letters, sentences. */
@Component
class SheetView {

    /**
     * @param name split for narrow seats: family name, and the rest
     * @param exact drawn in the statutory font, because a usual one may lack or change a glyph
     */
    record Child(
            Sheet.Line line,
            String family,
            String given,
            boolean isLong,
            boolean exact,
            MarkFace face,
            MarkForm mark) {}

    /** One place of the room; empty where nobody sits. The tail is shown only while seats are moved. */
    record Place(int seat, boolean tail, @Nullable Child child) {}

    /** One of the six marks a key or a press enters. */
    record Six(String shape, String spoken) {}

    /** A student who need not attend by a case, in words: 「出席停止 3日目」「インフルエンザ。6/13 まで、6月15日 月に登校」. */
    record Case(String who, String title, String detail, String path) {}

    record Change(String who, String what, String by) {}

    record Page(
            String day,
            String title,
            List<Place> places,
            List<Child> children,
            List<Six> six,
            List<AttendanceCode> codes,
            List<Reason> reasons,
            long plain,
            @Nullable String confirmed,
            boolean today,
            boolean future,
            LocalDate previous,
            LocalDate next,
            YearMonth month,
            List<Case> cases,
            List<Change> changes) {

        /** How many have that one of the six marks. */
        public long count(String shape) {
            return children.stream()
                    .filter(child -> child.face().shape().equals(shape))
                    .count();
        }
    }

    private static final int LONG_NAME = 8;
    private static final List<Six> SIX = List.of(
            new Six("出", "出席"),
            new Six("欠", "欠席"),
            new Six("遅", "遅刻"),
            new Six("早", "早退"),
            new Six("停", "出席停止"),
            new Six("忌", "忌引"));

    private final Clock clock;
    private final Reasons reasons;

    SheetView(Clock clock, Reasons reasons) {
        this.clock = clock;
        this.reasons = reasons;
    }

    Page of(Sheet sheet) {
        var children = sheet.lines().stream().map(SheetView::child).toList();
        var today = LocalDate.now(clock);
        var year = new SchoolYear(sheet.homeroom().schoolYear());
        return new Page(
                JapanTime.day(sheet.day()),
                Texts.of("sheet.title", sheet.homeroom().displayName(), children.size()),
                places(children),
                children,
                SIX,
                enterable(),
                reasons.of(sheet.homeroom().school()).reasons(),
                children.stream()
                        .filter(child ->
                                child.line().expected() && child.line().mark().isPlain())
                        .count(),
                confirmed(sheet),
                sheet.day().equals(today),
                sheet.day().isAfter(today),
                within(year, sheet.day().minusDays(1)),
                within(year, sheet.day().plusDays(1)),
                YearMonth.from(sheet.day()),
                cases(sheet),
                changes(sheet));
    }

    private static Child child(Sheet.Line line) {
        var cut = firstSpace(line.name());
        var family = cut < 0 ? line.name() : line.name().substring(0, cut);
        var given = cut < 0 ? "" : line.name().substring(cut);
        return new Child(
                line,
                family,
                given,
                line.name().codePointCount(0, line.name().length()) > LONG_NAME,
                needsExactFont(line.name()),
                face(line),
                MarkForm.of(line.mark()));
    }

    // 期間から付いた印には、いつまでかを添える
    private static MarkFace face(Sheet.Line line) {
        var face = MarkFace.of(line.mark());
        var excused = line.excused();
        var until = excused == null || !excused.mark().equals(line.mark()) ? null : excused.until();
        return until == null
                ? face
                : new MarkFace(
                        face.shape(),
                        face.text(),
                        face.spoken(),
                        Texts.of("sheet.until", until.getMonthValue(), until.getDayOfMonth()));
    }

    private static List<Case> cases(Sheet sheet) {
        return sheet.lines().stream()
                .flatMap(line ->
                        line.excused() == null ? Stream.empty() : Stream.of(of(line, line.excused(), sheet.day())))
                .toList();
    }

    private static Case of(Sheet.Line line, Excused excused, LocalDate day) {
        var until = excused.until();
        var back = line.back();
        var title = line.mark().isAttended()
                ? Texts.of("sheet.case.came", excused.mark().code().label())
                : Texts.of(
                        "sheet.case.nth",
                        excused.mark().code().label(),
                        ChronoUnit.DAYS.between(excused.from(), day) + 1);
        var detail = until == null
                ? Texts.of("sheet.case.open", excused.mark().reason())
                : Texts.of(
                        "sheet.case.until",
                        excused.mark().reason(),
                        until.getMonthValue(),
                        until.getDayOfMonth(),
                        back == null ? "" : JapanTime.day(back));
        return new Case(line.number() + " " + line.name(), title, detail, "excuses/" + excused.id());
    }

    private static int firstSpace(String name) {
        return IntStream.range(0, name.length())
                .filter(at -> name.charAt(at) == ' ' || name.charAt(at) == '　')
                .findFirst()
                .orElse(-1);
    }

    // 基本多言語面の外、異体字セレクター、互換漢字
    private static boolean needsExactFont(String name) {
        return name.codePoints().anyMatch(c -> c > 0xFFFF || c >= 0xF900 && c <= 0xFAFF || c >= 0xFE00 && c <= 0xFE0F);
    }

    private static List<Place> places(List<Child> children) {
        Map<Integer, Child> bySeat =
                children.stream().collect(Collectors.toMap(child -> child.line().seat(), Function.identity()));
        var last = bySeat.keySet().stream().max(Comparator.naturalOrder()).orElse(-1);
        var room = (last / SeatRows.PER_ROW + 1) * SeatRows.PER_ROW;
        return IntStream.range(0, Math.min(room + SeatRows.PER_ROW, SeatRows.PLACES))
                .mapToObj(seat -> new Place(seat, seat >= room, bySeat.get(seat)))
                .toList();
    }

    private static List<AttendanceCode> enterable() {
        return List.of(AttendanceCode.values()).stream()
                .filter(code -> code != AttendanceCode.CLASS_CLOSURE)
                .toList();
    }

    private static @Nullable String confirmed(Sheet sheet) {
        var confirmation = sheet.confirmation();
        return confirmation == null
                ? null
                : Texts.of("sheet.confirmed", JapanTime.hourMinute(confirmation.at()), confirmation.by());
    }

    private static LocalDate within(SchoolYear year, LocalDate day) {
        return year.contains(day) ? day : day.isBefore(year.firstDay()) ? year.firstDay() : year.lastDay();
    }

    private static List<Change> changes(Sheet sheet) {
        Map<UUID, Sheet.Line> lines =
                sheet.lines().stream().collect(Collectors.toMap(Sheet.Line::enrollment, Function.identity()));
        return sheet.changes().stream()
                .filter(change -> lines.containsKey(change.enrollment()))
                .map(change -> change(change, lines))
                .toList();
    }

    private static Change change(Sheet.Change change, Map<UUID, Sheet.Line> lines) {
        var line = lines.get(change.enrollment());
        return new Change(
                line == null ? "" : line.number() + " " + line.name(),
                MarkFace.of(change.before()).spoken() + " → "
                        + MarkFace.of(change.after()).spoken(),
                change.by() + " " + JapanTime.dayAndTime(change.at()));
    }
}
