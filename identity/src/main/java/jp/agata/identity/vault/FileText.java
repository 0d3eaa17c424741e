package jp.agata.identity.vault;

import java.util.List;

/**
 * What can be read in a file.
 *
 * @param pictures whether it also shows what cannot be read
 */
record FileText(List<Passage> passages, boolean pictures) {

    FileText {
        passages =
                passages.stream().filter(passage -> !passage.text().isBlank()).toList();
    }
}
