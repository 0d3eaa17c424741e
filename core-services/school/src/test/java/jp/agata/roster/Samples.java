package jp.agata.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import jp.agata.calendar.SchoolYear;
import jp.agata.characters.Decoding.Encoding;
import jp.agata.school.SchoolKind;
import jp.agata.sheet.CsvTable;
import jp.agata.sheet.Table;

/** The sample municipality (見本名簿) and its register. */
final class Samples {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final SchoolYear YEAR = new SchoolYear(2026);
    static final Map<String, String> OTHER_SCHOOLS = new TreeMap<>(Map.of(
            "02-wakaba-elementary", "美祢市立わかば小学校",
            "03-seseragi-elementary", "美祢市立せせらぎ小学校",
            "04-hoshinooka-elementary", "美祢市立星の丘小学校",
            "05-shirasagidai-elementary", "美祢市立白鷺台小学校",
            "06-seifu-junior-high", "美祢市立清風中学校",
            "07-hokuto-junior-high", "美祢市立北斗中学校",
            "08-mirai-junior-high", "美祢市立みらい中学校"));

    private Samples() {}

    static byte[] bytes(String path) {
        try (var in = Objects.requireNonNull(Samples.class.getResourceAsStream("/roster/" + path), path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CheckedRoster check(String path, RegisterSnapshot register) {
        return check(path, bytes(path), register);
    }

    static CheckedRoster check(String path, byte[] bytes, RegisterSnapshot register) {
        return new SchoolRosterCheck(register, Corrections.NONE, header -> Optional.empty())
                .check(path.substring(path.lastIndexOf('/') + 1), bytes);
    }

    static RegisterSnapshot empty(SchoolKind kind) {
        return new RegisterSnapshot(kind, YEAR, TODAY, List.of(), List.of());
    }

    /** あさひ小学校 with its list taken over, and every other school of the city. */
    static RegisterSnapshot asahi() {
        var elsewhere = new ArrayList<RegisterSnapshot.Child>();
        OTHER_SCHOOLS.forEach((file, school) -> elsewhere.addAll(children("excel/" + file + ".csv", school)));
        return new RegisterSnapshot(
                SchoolKind.ELEMENTARY, YEAR, TODAY, children("excel/01-asahi-elementary.csv", "美祢市立あさひ小学校"), elsewhere);
    }

    static List<RegisterSnapshot.Child> children(String path, String school) {
        var kind = path.contains("junior") ? SchoolKind.JUNIOR_HIGH : SchoolKind.ELEMENTARY;
        return check(path, empty(kind)).differences().stream()
                .map(difference -> child(difference.row(), school))
                .toList();
    }

    static RegisterSnapshot.Child child(RosterRow row, String school) {
        return new RegisterSnapshot.Child(
                UUID.nameUUIDFromBytes((school + row.line()).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                UUID.nameUUIDFromBytes((row.line() + school).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                school,
                row.grade(),
                row.homeroom(),
                row.number(),
                row.name(),
                row.furigana(),
                row.alias(),
                row.gender(),
                Optional.of(row.birthDate()),
                row.contact(),
                false);
    }

    static Table table(String path) {
        return CsvTable.read(bytes(path), new ArrayList<>()).orElseThrow();
    }

    static Encoding encoding(String path) {
        return table(path).encoding().orElseThrow();
    }
}
