package jp.agata.sheet;

import static jp.agata.sheet.SheetCode.*;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import jp.agata.characters.HalfwidthKana;
import jp.agata.characters.SpreadsheetText;
import jp.agata.characters.Suspicion;

/** Characters of one cell: what was lost on the way here, what a spreadsheet would calculate. */
public final class CellCheck {

    private CellCheck() {}

    public static List<Finding> check(int line, String column, String text, boolean personName) {
        var findings = new ArrayList<Finding>();
        if (SpreadsheetText.isFormula(text)) {
            var formula = Finding.of(CELL_FORMULA, line, column, text);
            findings.add(personName ? formula.as(Verdict.ERROR) : formula);
        }
        var firsts = new LinkedHashMap<Suspicion.Kind, Suspicion>();
        for (var suspicion : personName ? Suspicion.inName(text) : Suspicion.inText(text)) {
            firsts.putIfAbsent(suspicion.kind(), suspicion);
        }
        firsts.values().stream()
                .filter(s -> !isTabOfFormula(s, text))
                .forEach(s -> findings.add(finding(s, line, column, text)));
        return findings;
    }

    private static boolean isTabOfFormula(Suspicion suspicion, String text) {
        return suspicion.codePoint() == '\t' && SpreadsheetText.isFormula(text);
    }

    public static Finding finding(Suspicion suspicion, int line, String column, String text) {
        var proposal = suspicion.kind() == Suspicion.Kind.HALFWIDTH_KANA ? HalfwidthKana.widened(text) : "";
        return Finding.of(
                code(suspicion.kind()),
                line,
                column,
                text,
                proposal,
                "U+%04X".formatted(suspicion.codePoint()),
                suspicion.sourceBytes().orElse(""));
    }

    static SheetCode code(Suspicion.Kind kind) {
        return switch (kind) {
            case REPLACEMENT -> CHAR_REPLACEMENT;
            case GETA -> CHAR_GETA;
            case QUESTION -> CHAR_QUESTION;
            case PRIVATE_USE -> CHAR_PUA;
            case HALFWIDTH_KANA -> CHAR_HALFWIDTH_KANA;
            case EMOJI -> CHAR_EMOJI;
            case INVISIBLE -> CHAR_INVISIBLE;
        };
    }
}
