package jp.agata.characters;

/** Text on its way into CSV or Excel for people: it must stay text. Files for machines, such as OneRoster, stay as they are. */
public final class SpreadsheetText {

    private SpreadsheetText() {}

    /** Would a spreadsheet run it? (OWASP CSV injection) */
    public static boolean isFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r＝＋－＠".indexOf(text.charAt(0)) >= 0;
    }

    /** With an apostrophe in front where a spreadsheet would otherwise calculate. */
    public static String guarded(String text) {
        return isFormula(text) ? "'" + text : text;
    }
}
