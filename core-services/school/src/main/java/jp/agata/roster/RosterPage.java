package jp.agata.roster;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.agata.characters.Decoding.Encoding;
import jp.agata.intake.FindingLines;
import jp.agata.intake.GivenFile;
import jp.agata.roster.Difference.Kind;
import jp.agata.school.School;
import org.jspecify.annotations.Nullable;

/**
 * A preview in the words and lists of its page.
 *
 * @param showsContacts whether the person may see registered addresses, phones and guardians
 */
record RosterPage(RosterPreview preview, List<FindingLines.Line> findings, boolean showsContacts) {

    /** A field and the column it is taken from, -1 for none. */
    record Column(Field field, int index) {}

    public @Nullable School school() {
        return preview.school().orElse(null);
    }

    /** Where the classes are, below the tenant. */
    public String homerooms() {
        return preview.school().map(school -> "homerooms/of/" + school.id()).orElse("homerooms");
    }

    public UUID id() {
        return preview.file().id();
    }

    public GivenFile file() {
        return preview.file();
    }

    public String tone() {
        return FindingLines.tone(preview.verdict());
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

    public @Nullable TeacherPlan teachers() {
        return preview.teachers().orElse(null);
    }

    public @Nullable MunicipalPlan plan() {
        return preview.plan().orElse(null);
    }

    /** How a text file was written. */
    public @Nullable Encoding encoding() {
        return preview.list().flatMap(CheckedRoster::encoding).orElse(null);
    }

    private List<Difference> differences(Kind kind) {
        return preview.list().map(list -> list.differences(kind)).orElse(List.of());
    }
}
