package jp.agata.forms;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One document asked for.
 *
 * @param homeroom for forms of a homeroom
 * @param day base date, or any day of the month asked for
 * @param paper id of one of the form's papers
 */
public record FormRequest(UUID school, @Nullable UUID homeroom, LocalDate day, String paper, Options options) {

    public UUID theHomeroom() {
        return Objects.requireNonNull(homeroom, "This form is of one homeroom");
    }

    public YearMonth month() {
        return YearMonth.from(day);
    }
}
