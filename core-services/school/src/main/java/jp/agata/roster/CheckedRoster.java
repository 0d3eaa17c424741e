package jp.agata.roster;

import java.util.List;
import java.util.Optional;
import jp.agata.characters.Decoding.Encoding;
import jp.agata.intake.GivenFile;
import jp.agata.sheet.Finding;
import jp.agata.sheet.SheetCode;
import jp.agata.sheet.Verdict;

/**
 * A school roster, read and checked: nothing has been changed by it yet.
 *
 * @param header the file's headers, for setting the mapping by hand
 * @param differences one per child of the file; empty where the file could not be read to the end
 * @param staying on the roll but not in the file
 */
public record CheckedRoster(
        Verdict verdict,
        List<Finding> findings,
        List<String> header,
        ColumnMapping mapping,
        Optional<Encoding> encoding,
        List<Difference> differences,
        List<RegisterSnapshot.Child> staying) {

    static CheckedRoster refused(List<Finding> findings) {
        return new CheckedRoster(
                Verdict.worst(findings),
                List.copyOf(findings),
                List.of(),
                new ColumnMapping(java.util.Map.of()),
                Optional.empty(),
                List.of(),
                List.of());
    }

    public List<Difference> differences(Difference.Kind kind) {
        return differences.stream()
                .filter(difference -> difference.kind() == kind)
                .toList();
    }

    GivenFile.Counts counts() {
        return new GivenFile.Counts(
                count(Difference.Kind.NEW), count(Difference.Kind.CHANGED), count(Difference.Kind.UNCHANGED));
    }

    int count(Difference.Kind kind) {
        return differences(kind).size();
    }

    /** Headers are missing or doubled: a person has to say which column is which. */
    public boolean needsMapping() {
        return findings.stream().anyMatch(f -> f.code() == SheetCode.HEADER_MISSING);
    }
}
