package jp.agata.roster;

import java.util.List;
import java.util.stream.Collectors;
import jp.agata.homeroom.HomeroomKind;

/** A special needs homeroom is known by the notes of its children; those of them without a note are in it too. */
final class HomeroomsOfFile {

    private HomeroomsOfFile() {}

    static List<RosterRow> settled(List<RosterRow> rows) {
        var special = rows.stream()
                .map(RosterRow::homeroom)
                .filter(key -> key.kind() == HomeroomKind.SPECIAL_NEEDS)
                .map(HomeroomKey::name)
                .collect(Collectors.toSet());
        return rows.stream()
                .map(row -> special.contains(row.homeroom().name())
                        ? row.with(HomeroomKey.of(row.grade(), row.homeroom().name(), true))
                        : row)
                .toList();
    }
}
