package jp.agata.student;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was typed into the search box: a class (「3-1」「3年1組」「3年」), a number in it (「3-1 12」「12番」), or the beginning
 * of a reading or part of a name.
 *
 * @param grade 0 for any
 * @param homeroom empty for any
 * @param number 0 for any
 * @param text what is looked for in names and names of classes; empty when a class or number was meant
 */
record SearchTerm(int grade, String homeroom, int number, String text) {

    private static final Pattern CLASS =
            Pattern.compile("(?<grade>[1-9])(?:年|\\s*[-−–‐ー/]\\s*(?=\\S))\\s*(?:(?<homeroom>[^\\s\\-−–‐ー組番]{1,8})組?)?"
                    + "(?:[\\s\\-−–‐ー]*(?<number>\\d{1,2})番?)?");
    private static final Pattern NUMBER = Pattern.compile("(?<number>\\d{1,2})番?");

    static SearchTerm of(String typed) {
        // 打った語だけを揃える。氏名そのものには掛けない
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        var ofClass = CLASS.matcher(text);
        if (ofClass.matches()) {
            return new SearchTerm(number(ofClass, "grade"), group(ofClass, "homeroom"), number(ofClass, "number"), "");
        }
        var alone = NUMBER.matcher(text);
        return alone.matches()
                ? new SearchTerm(0, "", number(alone, "number"), "")
                : new SearchTerm(0, "", 0, typed.strip());
    }

    boolean isEmpty() {
        return grade == 0 && number == 0 && text.isEmpty();
    }

    private static String group(Matcher found, String name) {
        var text = found.group(name);
        return text == null ? "" : text;
    }

    private static int number(Matcher found, String name) {
        var digits = group(found, name);
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }
}
