package jp.agata.forms.classroster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import jp.agata.characters.Graphemes;

/**
 * Head of the page, and the headings of twelve columns to tick.
 *
 * @param gender whether there is a column of 性別
 * @param notes whether there is a column of 備考; the columns to tick are narrower then
 */
record RosterSheet(
        String title,
        String place,
        String counts,
        String formName,
        boolean specimen,
        boolean gender,
        boolean notes,
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
    private static final int ON_ONE_LINE = 3;

    static RosterSheet of(
            String title,
            String place,
            String counts,
            String formName,
            boolean specimen,
            boolean gender,
            boolean notes,
            List<String> headings) {
        var all = new ArrayList<>(headings.stream().map(RosterSheet::inTwoLines).toList());
        all.addAll(Collections.nCopies(COLUMNS - all.size(), ""));
        return new RosterSheet(
                title,
                place,
                counts,
                formName,
                specimen,
                gender,
                notes,
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

    /** 検尿; 検尿 / 提出; 歯科検 / 診の紙. */
    private static String inTwoLines(String heading) {
        var characters = Graphemes.of(heading);
        if (characters.size() <= ON_ONE_LINE) {
            return heading;
        }
        var first = (characters.size() + 1) / 2;
        return (String.join("", characters.subList(0, first)) + "\n"
                        + String.join("", characters.subList(first, characters.size())))
                .strip();
    }
}
