package jp.agata.excuse;

import static jp.agata.excuse.ExcuseProblem.*;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.agata.excuse.Excuse.Kind;
import org.jspecify.annotations.Nullable;

/** What the form of a case sends, as typed. */
record ExcuseForm(
        @Nullable UUID enrollment,
        @Nullable Kind kind,
        @Nullable String ground,
        @Nullable String cause,
        @Nullable String onset,
        @Nullable String recovered,
        @Nullable String relation,
        @Nullable String otherRelation,
        @Nullable String travelDays,
        @Nullable String from,
        @Nullable String until,
        @Nullable String note) {

    /** What stands in the relation field for one that is not in the table. */
    static final String OTHER = "OTHER";

    private static final int LONGEST_NAME = 40;
    private static final int MOST_TRAVEL_DAYS = 14;

    static ExcuseForm of(ExcuseVersion version, BereavementRule rule) {
        return switch (version.excuse()) {
            case Suspension suspension -> of(version.enrollment(), suspension);
            case Bereavement bereavement -> of(version.enrollment(), bereavement, rule);
        };
    }

    private static ExcuseForm of(UUID enrollment, Suspension suspension) {
        return new ExcuseForm(
                enrollment,
                Kind.SUSPENSION,
                suspension.ground().name(),
                suspension.cause(),
                text(suspension.onset()),
                text(suspension.recovered()),
                null,
                null,
                null,
                text(suspension.from()),
                text(suspension.until()),
                suspension.note());
    }

    private static ExcuseForm of(UUID enrollment, Bereavement bereavement, BereavementRule rule) {
        var known = rule.knows(bereavement.relation());
        return new ExcuseForm(
                enrollment,
                Kind.BEREAVEMENT,
                null,
                null,
                null,
                null,
                known ? bereavement.relation() : OTHER,
                known ? null : bereavement.relation(),
                Integer.toString(bereavement.travelDays()),
                text(bereavement.from()),
                text(bereavement.until()),
                bereavement.note());
    }

    LocalDate firstDay() {
        return date(from).orElseThrow(START_MISSING::with);
    }

    Suspension suspension() {
        var why = Arrays.stream(SuspensionGround.values())
                .filter(one -> one.name().equals(ground))
                .findFirst()
                .orElseThrow(GROUND_MISSING::with);
        var named = why.isNamed() ? name(cause) : "";
        if (why.isNamed() && named.isEmpty()) {
            throw CAUSE_MISSING.with();
        }
        return new Suspension(
                        why,
                        named,
                        why.countsFromOnset() ? date(onset).orElse(null) : null,
                        why.countsFromRecovery() ? date(recovered).orElse(null) : null,
                        firstDay(),
                        date(until).orElse(null),
                        trimmed(note))
                .withComputedEnd();
    }

    Bereavement bereavement(ExcuseWeighing weighing, Excusable.Whom whom, @Nullable Excuse before) {
        var whose = OTHER.equals(relation) ? name(otherRelation) : trimmed(relation);
        if (whose.isEmpty() || !OTHER.equals(relation) && !weighing.rule().knows(whose)) {
            throw RELATION_MISSING.with();
        }
        return weighing.bereavement(
                whom, whose, travel(), firstDay(), date(until).orElse(null), trimmed(note), before);
    }

    private int travel() {
        var text = trimmed(travelDays);
        if (!text.matches("[0-9]{0,3}")) {
            throw NOT_A_NUMBER.with(text);
        }
        var days = text.isEmpty() ? 0 : Integer.parseInt(text);
        if (days > MOST_TRAVEL_DAYS) {
            throw TOO_MANY_TRAVEL_DAYS.with(MOST_TRAVEL_DAYS);
        }
        return days;
    }

    private static String name(@Nullable String text) {
        var name = trimmed(text);
        if (name.length() > LONGEST_NAME) {
            throw TEXT_TOO_LONG.with(LONGEST_NAME);
        }
        return name;
    }

    private static String trimmed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    private static Optional<LocalDate> date(@Nullable String text) {
        try {
            return Optional.of(trimmed(text)).filter(day -> !day.isEmpty()).map(LocalDate::parse);
        } catch (DateTimeParseException wrong) {
            throw NOT_A_DATE.with(trimmed(text));
        }
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
