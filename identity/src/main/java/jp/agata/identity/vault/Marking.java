package jp.agata.identity.vault;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** A classification written in the thing itself (重要性分類：II) outranks the one that was chosen. */
final class Marking {

    private static final Pattern HIGH = Pattern.compile("重要性分類\\s*[:：は]?\\s*(II|I|2|1)(?![IVX0-9])");

    private Marking() {}

    static void refuseHigher(List<Passage> passages) {
        for (var passage : passages) {
            var found = HIGH.matcher(Normalizer.normalize(passage.text(), Normalizer.Form.NFKC));
            if (found.find()) {
                throw VaultProblem.MARKED_HIGHER.with(passage.where(), found.group(1));
            }
        }
    }
}
