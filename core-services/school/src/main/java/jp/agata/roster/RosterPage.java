package jp.agata.roster;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.agata.roster.Difference.Kind;
import jp.agata.school.School;
import org.jspecify.annotations.Nullable;

/**
 * A preview in the words and lists of its page.
 *
 * @param showsContacts whether the person may see registered addresses, phones and guardians
 */
record RosterPage(RosterPreview preview, List<RosterTexts.Line> findings, boolean showsContacts) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("M/d H:mm").withZone(ZoneId.of("Asia/Tokyo"));
    private static final int HASH_SHOWN = 16;

    /** A field and the column it is taken from, -1 for none. */
    record Column(Field field, int index) {}

    static String time(@Nullable Instant instant) {
        return instant == null ? "" : TIME.format(instant);
    }

    public String place() {
        return preview.school().map(School::name).orElse("市町全体");
    }

    /** Where the classes are, below the tenant. */
    public String homerooms() {
        return preview.school()
                .map(school -> "schools/" + school.id() + "/homerooms")
                .orElse("homerooms");
    }

    public UUID id() {
        return preview.file().id();
    }

    public RosterImport file() {
        return preview.file();
    }

    public String verdict() {
        return preview.verdict().name();
    }

    public String verdictLabel() {
        return preview.verdict().label();
    }

    public String tone() {
        return RosterTexts.tone(preview.verdict());
    }

    public boolean isList() {
        return preview.list().filter(list -> !list.differences().isEmpty()).isPresent();
    }

    public List<Difference> added() {
        return differences(Kind.NEW);
    }

    public List<Difference> changed() {
        return differences(Kind.CHANGED);
    }

    public List<Difference> unchanged() {
        return differences(Kind.UNCHANGED);
    }

    public List<RegisterSnapshot.Child> staying() {
        return isList() ? preview.list().orElseThrow().staying() : List.of();
    }

    public List<HeldCell> held() {
        return preview.list().map(HeldCell::of).orElse(List.of());
    }

    /** Headers to assign by hand; empty where that is not what is missing. */
    public List<String> header() {
        return preview.list()
                .filter(CheckedRoster::needsMapping)
                .map(CheckedRoster::header)
                .orElse(List.of());
    }

    public List<Column> columns() {
        var mapping = preview.list().map(CheckedRoster::mapping);
        return Arrays.stream(Field.values())
                .map(field ->
                        new Column(field, mapping.flatMap(m -> m.column(field)).orElse(-1)))
                .toList();
    }

    public @Nullable MunicipalPlan plan() {
        return preview.plan().orElse(null);
    }

    public String uploadedAt() {
        return time(preview.file().uploadedAt());
    }

    public String takenAt() {
        return time(preview.file().takenAt());
    }

    public String hash() {
        return preview.file().sha256().substring(0, HASH_SHOWN);
    }

    public String encoding() {
        return preview.list()
                .flatMap(CheckedRoster::encoding)
                .map(encoding -> "・ " + encoding.label())
                .orElse("");
    }

    private List<Difference> differences(Kind kind) {
        return preview.list().map(list -> list.differences(kind)).orElse(List.of());
    }
}
