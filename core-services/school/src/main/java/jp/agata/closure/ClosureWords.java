package jp.agata.closure;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import jp.agata.attendance.Mark;
import jp.agata.calendar.JapanTime;
import jp.agata.homeroom.Homeroom;
import jp.agata.problem.Problem;
import jp.agata.school.Closure;
import jp.agata.web.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names what is closed, and says in Japanese what follows from it. */
@Component
class ClosureWords {

    private final Sentences sentences;

    ClosureWords(Sentences sentences) {
        this.sentences = sentences;
    }

    String of(String key, Object... arguments) {
        return sentences.of(key, arguments);
    }

    String of(Problem problem) {
        return sentences.of(problem);
    }

    /** 3年1組・3年2組, 3年, 学校. */
    String target(Closure closure, List<Homeroom> homes) {
        return switch (closure.scope()) {
            case SCHOOL -> of("closure.scope.SCHOOL");
            case GRADE ->
                closure.grades().stream()
                        .sorted()
                        .map(grade -> of("closure.grade", grade))
                        .collect(Collectors.joining("・"));
            case HOMEROOM ->
                homes.stream()
                        .filter(home -> closure.homerooms().contains(home.id()))
                        .map(Homeroom::displayName)
                        .collect(Collectors.joining("・"));
        };
    }

    static String days(List<LocalDate> days) {
        return days.stream()
                .map(day -> JapanTime.shortDay(day) + JapanTime.weekday(day))
                .collect(Collectors.joining("・"));
    }

    String mark(@Nullable Mark mark) {
        if (mark == null) {
            return of("closure.mark.none");
        }
        var flags = (mark.late() ? of("closure.mark.late") : "") + (mark.early() ? of("closure.mark.early") : "");
        return ((flags.isEmpty() ? mark.code().label() : flags) + " " + mark.reason()).strip();
    }
}
