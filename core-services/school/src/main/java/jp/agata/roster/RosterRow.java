package jp.agata.roster;

import java.time.LocalDate;

/**
 * One child of a roster, every value checked. Names are exactly as written, except that kana and its combining mark are
 * one character.
 *
 * @param line line of the file
 * @param alias 通称: a column of its own, or 「通称：姓　名」 of the notes; empty for most
 * @param gender ISO/IEC 5218
 */
public record RosterRow(
        int line,
        int grade,
        HomeroomKey homeroom,
        int number,
        String name,
        String furigana,
        String alias,
        int gender,
        LocalDate birthDate,
        Contact contact,
        String note) {

    /** Empty texts say nothing and change nothing. */
    public record Contact(String postalCode, String address, String guardian, String relation, String phone) {

        static final Contact NONE = new Contact("", "", "", "", "");
    }

    RosterRow with(HomeroomKey key) {
        return new RosterRow(line, grade, key, number, name, furigana, alias, gender, birthDate, contact, note);
    }
}
