package jp.agata.demo;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import jp.agata.attendance.AttendanceCode;
import jp.agata.attendance.Mark;
import org.jspecify.annotations.Nullable;

/** What a day was for a child in the invented world; most days are plain. */
record DemoMark(Mark mark, @Nullable LocalTime at) {

    private static final List<String> ILLNESSES = List.of("発熱", "腹痛", "頭痛", "かぜ", "体調不良", "嘔吐");
    private static final List<String> ERRANDS = List.of("家の都合", "通院", "寝坊", "用事");
    private static final List<String> INFECTIONS = List.of("インフルエンザ", "感染性胃腸炎", "溶連菌感染症", "水痘");
    private static final List<String> RELATIVES = List.of("祖父", "祖母", "曽祖母");

    /** Empty on a plain day. */
    static Optional<DemoMark> of(Child child, Dice dice) {
        var fall = dice.between(0, 100);
        if (child.absentOften() && fall < 70) {
            return Optional.of(whole(AttendanceCode.NON_ATTENDANCE, ""));
        }
        if (fall < 2.0) {
            return Optional.of(whole(AttendanceCode.SICK, dice.pick(ILLNESSES)));
        }
        if (fall < 2.5) {
            return Optional.of(whole(AttendanceCode.PRIVATE_REASON, "家の都合"));
        }
        if (fall < 3.0) {
            return Optional.of(whole(AttendanceCode.INFECTION, dice.pick(INFECTIONS)));
        }
        if (fall < 3.05) {
            return Optional.of(whole(AttendanceCode.BEREAVEMENT, dice.pick(RELATIVES)));
        }
        if (fall < 3.8) {
            return Optional.of(late(dice));
        }
        return fall < 4.3 ? Optional.of(early(dice)) : Optional.empty();
    }

    private static DemoMark whole(AttendanceCode code, String reason) {
        return new DemoMark(Mark.of(code).because(reason), null);
    }

    private static DemoMark late(Dice dice) {
        return new DemoMark(
                Mark.PRESENT.arrivingLate().because(dice.pick(ERRANDS)), LocalTime.of(8, 40 + dice.below(20)));
    }

    private static DemoMark early(Dice dice) {
        return new DemoMark(
                Mark.PRESENT.leavingEarly().because(dice.pick(ILLNESSES)), LocalTime.of(13, dice.below(60)));
    }
}
