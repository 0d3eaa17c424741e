package jp.agata.attendance;

import java.time.format.DateTimeFormatter;

/**
 * How a mark looks on the screen.
 *
 * @param shape one of 出欠遅早停忌, which decides the drawing
 * @param text the letter in it
 * @param spoken for those who listen
 * @param note time and reason, beside it
 */
record MarkFace(String shape, String text, String spoken, String note) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");

    static MarkFace of(Mark mark) {
        return switch (mark.code().group()) {
            case ABSENT -> new MarkFace("欠", letter(mark, "欠"), absence(mark), note(mark));
            case STOP -> {
                var shape = mark.code() == AttendanceCode.BEREAVEMENT ? "忌" : "停";
                yield new MarkFace(shape, letter(mark, shape), mark.code().label(), note(mark));
            }
            case ATTEND -> attended(mark);
        };
    }

    private static String absence(Mark mark) {
        return mark.code() == AttendanceCode.UNEXPLAINED
                ? "欠席（理由未確認）"
                : mark.code().label();
    }

    private static MarkFace attended(Mark mark) {
        if (mark.late()) {
            return new MarkFace(
                    "遅",
                    "遅",
                    mark.early() ? "遅刻と早退" : "遅刻",
                    (mark.early() ? ("早退も " + note(mark)).strip() : note(mark)));
        }
        if (mark.early()) {
            return new MarkFace("早", "早", "早退", note(mark));
        }
        return new MarkFace("出", letter(mark, "出"), mark.code().label(), note(mark));
    }

    // 画面の字は帳票の記号でなく、押した印。内訳のある物だけ、その字
    private static String letter(Mark mark, String shape) {
        return switch (mark.code()) {
            case PRESENT, UNEXPLAINED, INFECTION, BEREAVEMENT -> shape;
            default -> mark.code().defaultSymbol();
        };
    }

    private static String note(Mark mark) {
        var time = mark.time();
        return ((time == null ? "" : TIME.format(time) + " ") + mark.reason()).strip();
    }
}
