package jp.agata.excuse;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.agata.attendance.Excused;
import org.jspecify.annotations.Nullable;

/** A case as it is stated. */
sealed interface Excuse permits Suspension, Bereavement {

    enum Kind {
        SUSPENSION("出席停止"),
        BEREAVEMENT("忌引");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    Kind kind();

    LocalDate from();

    /** Last day, inclusive; absent while nobody knows it. */
    @Nullable
    LocalDate until();

    String note();

    /** インフルエンザ, 祖父: what is written beside the mark. */
    String reason();

    Excuse noting(String newNote);

    /** What the days of it count as. */
    List<Excused> days(UUID id);
}
