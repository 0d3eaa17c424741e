package jp.agata.forms;

import java.util.List;

/**
 * What is printed: parts that each fill the template once and start on a new page.
 *
 * @param title of the PDF and of the file
 * @param draft why it may only be printed as a 控え; empty for a final print
 */
public record Document(String title, List<Part> parts, List<Missing> draft) {

    public record Part(Record parameters, List<? extends Record> rows) {}

    /**
     * Something to be filled in before the final print.
     *
     * @param path where to do it, below the tenant
     */
    public record Missing(String what, String where, String path) {}

    public boolean isFinal() {
        return draft.isEmpty();
    }
}
