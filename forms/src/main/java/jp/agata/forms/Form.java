package jp.agata.forms;

import java.util.List;
import jp.agata.reporting.engine.Contract;

/** A form (帳票): what it is, what its template may show, and how its data is put together. */
public interface Form {

    FormFacts facts();

    Contract contract();

    /** Which numbers of 出欠 it prints, so that it is known which prints a correction makes old. */
    enum Attendance {
        NONE,
        OF_THE_MONTH,
        SINCE_APRIL
    }

    default Attendance attendance() {
        return Attendance.NONE;
    }

    /** What may be chosen besides class, day and paper, in the order in which the desk asks. */
    default List<FormOption> options() {
        return List.of();
    }

    /** The data of one document, read by the modules that own it: with their permission checks and their audit. */
    Document document(FormRequest request);

    /** Invented data for the preview of a template: ordinary, longest, with rare characters, empty and overfull. */
    List<Document> samples();
}
