package jp.agata.roster;

import java.time.LocalDate;

/**
 * One child of a roster, every value checked. Names are exactly as written, except that kana and its combining mark are
 * one character.
 *
 * @param line line of the file
 * @param gender ISO/IEC 5218
 */
public record RosterRow(
        int line,
        int grade,
        HomeroomKey homeroom,
        int number,
        String name,
        String furigana,
        int gender,
        LocalDate birthDate,
        Contact contact,
        String note) {

    /** Empty texts say nothing and change nothing. */
    public record Contact(String postalCode, String address, String guardian, String relation, String phone) {

        static final Contact NONE = new Contact("", "", "", "", "");
    }

    /** 「通称：姓　名」 of the notes, or empty. */
    public String schoolName() {
        var mark = note.indexOf("通称：");
        return mark < 0 ? "" : note.substring(mark + 3).strip();
    }

    RosterRow with(HomeroomKey key) {
        return new RosterRow(line, grade, key, number, name, furigana, gender, birthDate, contact, note);
    }
}
