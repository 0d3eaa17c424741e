package jp.agata.attendance;

import static jp.agata.attendance.AttendanceCode.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Proposes the remarks (備考) of a student's days; a person may edit them. Nothing to say gives an empty text. */
final class RemarkDraft {

    private static final List<AttendanceCode> STOPS =
            List.of(INFECTION, HOSPITALIZATION, DISCIPLINE, BEREAVEMENT, DISASTER, PRINCIPAL_APPROVED, CLASS_CLOSURE);

    private final List<Mark> marks;

    RemarkDraft(List<Mark> marks) {
        this.marks = marks;
    }

    /** Short, for the monthly register, which has columns of its own for 病欠, 遅刻 and 早退. */
    String forRegister(String arrival, String departure) {
        var parts = new ArrayList<String>();
        STOPS.forEach(code -> parts.addAll(counted(code, RemarkDraft::stopName)));
        offsite((place, days) -> "うち" + place + days).forEach(parts::add);
        parts.add(arrival);
        parts.add(departure);
        return joined(parts);
    }

    /** Complete, for documents that carry the totals only. */
    String inFull(String arrival, String departure) {
        var parts = new ArrayList<String>();
        STOPS.forEach(code -> parts.addAll(stopsInFull(code)));
        parts.addAll(mainReasonOfAbsence());
        var tally = Tally.of(marks);
        parts.add(tally.late() == 0 ? "" : "遅刻" + tally.late());
        parts.add(tally.early() == 0 ? "" : "早退" + tally.early());
        offsite((place, days) -> "出席日数のうち" + days + "日は" + place).forEach(parts::add);
        parts.add(arrival);
        parts.add(departure);
        return joined(parts);
    }

    private List<String> counted(AttendanceCode code, Function<Mark, String> name) {
        return count(mark -> mark.code() == code, name).entrySet().stream()
                .map(entry -> entry.getKey() + entry.getValue())
                .toList();
    }

    private List<String> stopsInFull(AttendanceCode code) {
        if (code != BEREAVEMENT) {
            return counted(code, RemarkDraft::stopName);
        }
        return count(mark -> mark.code() == code, Mark::reason).entrySet().stream()
                .map(entry -> "忌引" + entry.getValue() + (entry.getKey().isEmpty() ? "" : "(" + entry.getKey() + ")"))
                .toList();
    }

    private List<String> mainReasonOfAbsence() {
        return count(mark -> mark.isAbsent() && !mark.reason().isEmpty(), Mark::reason).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> entry.getKey() + "等による欠席" + Tally.of(marks).absent())
                .stream()
                .toList();
    }

    private Stream<String> offsite(BiFunction<String, Integer, String> phrase) {
        return count(mark -> mark.code().isOffsite(), RemarkDraft::placeName).entrySet().stream()
                .map(entry -> phrase.apply(entry.getKey(), entry.getValue()));
    }

    private LinkedHashMap<String, Integer> count(Predicate<Mark> which, Function<Mark, String> name) {
        return marks.stream()
                .filter(which)
                .collect(Collectors.toMap(name, mark -> 1, Integer::sum, LinkedHashMap::new));
    }

    private static String stopName(Mark mark) {
        return switch (mark.code()) {
            case BEREAVEMENT -> "忌引";
            case INFECTION, PRINCIPAL_APPROVED ->
                mark.reason().isEmpty() ? mark.code().label() : mark.reason();
            default -> mark.code().label();
        };
    }

    private static String placeName(Mark mark) {
        if (!mark.reason().isEmpty()) {
            return mark.reason();
        }
        return mark.code() == SUPPORT_CENTER ? "支援センター" : mark.code().label();
    }

    private static String joined(List<String> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("、"));
    }
}
