package jp.agata.identity.vault;

import static jp.agata.identity.vault.VaultProblem.*;

import jp.agata.access.Classification;
import jp.agata.characters.Graphemes;

/**
 * What a thing is called and how it is classed.
 *
 * @param label subject, grade or occasion, as its owner sorts
 */
record Heading(String title, String label, Classification classification) {

    Heading {
        title = title.strip();
        label = label.strip();
    }

    /** II 以上は児童生徒の情報を含むもの。人について回ってよいものではない. */
    void refuseUnlessFits() {
        if (title.isEmpty()) {
            throw NO_TITLE.with();
        }
        if (Graphemes.count(title) > VaultSettings.TITLE_LENGTH
                || Graphemes.count(label) > VaultSettings.TITLE_LENGTH) {
            throw TITLE_TOO_LONG.with(VaultSettings.TITLE_LENGTH);
        }
        if (classification.needsMultiFactor()) {
            throw TOO_SENSITIVE.with(classification.name());
        }
    }
}
