package jp.agata.forms.classroster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Head of the page, and the headings of twelve columns to tick. */
record RosterSheet(
        String title,
        String place,
        String counts,
        String formName,
        boolean specimen,
        String check1,
        String check2,
        String check3,
        String check4,
        String check5,
        String check6,
        String check7,
        String check8,
        String check9,
        String check10,
        String check11,
        String check12) {

    static final int COLUMNS = 12;

    static RosterSheet of(
            String title, String place, String counts, String formName, boolean specimen, List<String> headings) {
        var all = new ArrayList<>(headings.stream().limit(COLUMNS).toList());
        all.addAll(Collections.nCopies(COLUMNS - all.size(), ""));
        return new RosterSheet(
                title,
                place,
                counts,
                formName,
                specimen,
                all.get(0),
                all.get(1),
                all.get(2),
                all.get(3),
                all.get(4),
                all.get(5),
                all.get(6),
                all.get(7),
                all.get(8),
                all.get(9),
                all.get(10),
                all.get(11));
    }
}
