package jp.agata.sheet;

import java.util.List;
import java.util.Optional;
import jp.agata.characters.Decoding.Encoding;

/**
 * Cells as read: nothing trimmed, nothing guessed.
 *
 * @param encoding how a text file was written; empty for a workbook
 */
public record Table(List<String> header, List<Row> rows, Optional<Encoding> encoding) {

    /** @param line line of the file where the record starts, the first line being 1 */
    public record Row(int line, List<String> cells) {

        /** The cell's text, empty where the row is short. */
        public String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }

        public boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    public int column(String name) {
        return header.indexOf(name);
    }
}
