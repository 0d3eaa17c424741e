package jp.agata.closure;

import java.util.List;
import jp.agata.attendance.ClosureEffects.Effect;
import jp.agata.attendance.ClosureEffects.Entered;
import jp.agata.attendance.ClosureEffects.Grade;
import jp.agata.attendance.ClosureEffects.Room;
import org.jspecify.annotations.Nullable;

/**
 * The effect of an order in words.
 *
 * @param problem why it cannot be given; then the rest is empty
 */
record ClosureEffectView(
        @Nullable String problem,
        List<GradeLine> grades,
        List<RoomLine> rooms,
        List<EnteredLine> entered,
        int confirmed) {

    record GradeLine(int grade, int before, int after, String why) {}

    record RoomLine(String room, int students, int days, String which) {}

    record EnteredLine(String who, String day, String before, String after) {}

    static ClosureEffectView refused(String problem) {
        return new ClosureEffectView(problem, List.of(), List.of(), List.of(), 0);
    }

    static ClosureEffectView of(Effect effect, ClosureWords words) {
        return new ClosureEffectView(
                null,
                effect.grades().stream().map(grade -> line(grade, words)).toList(),
                effect.rooms().stream().map(ClosureEffectView::line).toList(),
                effect.entered().stream().map(entered -> line(entered, words)).toList(),
                effect.confirmed());
    }

    private static GradeLine line(Grade grade, ClosureWords words) {
        var gone = grade.gone().isEmpty() ? "" : words.of("closure.gone", ClosureWords.days(grade.gone()));
        var back = grade.back().isEmpty() ? "" : words.of("closure.back", ClosureWords.days(grade.back()));
        var why = (gone + back).isEmpty() ? words.of("closure.same") : gone + back;
        return new GradeLine(grade.grade(), grade.before(), grade.after(), why);
    }

    private static RoomLine line(Room room) {
        return new RoomLine(
                room.home().displayName(), room.students(), room.stopped().size(), ClosureWords.days(room.stopped()));
    }

    private static EnteredLine line(Entered entered, ClosureWords words) {
        return new EnteredLine(
                words.of("closure.who", entered.home().displayName(), entered.number(), entered.name()),
                ClosureWords.days(List.of(entered.day())),
                words.mark(entered.before()),
                words.mark(entered.after()));
    }
}
