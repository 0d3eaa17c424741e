package jp.agata.forms.classroster;

import java.time.LocalDate;
import jp.agata.forms.Options;
import jp.agata.forms.RosterNote;
import jp.agata.forms.RosterOptions;
import jp.agata.student.Member;

/**
 * @param section 複式: the grade under whose heading the line stands, with its head count; otherwise empty
 * @param exited no longer in the homeroom on the base date, so struck through
 */
record RosterLine(
        String section, String number, String name, String furigana, String gender, String note, boolean exited) {

    static RosterLine of(String section, Member member, LocalDate day, Options options) {
        var exited = !member.isOnRoll(day);
        var note = exited || options.isOn(RosterOptions.MOVES) ? RosterNote.of(member, day) : "";
        return new RosterLine(
                section,
                Integer.toString(member.number()),
                member.name(),
                member.furigana(),
                member.gender().label(),
                note,
                exited);
    }

    /** A row to write on by hand. */
    static RosterLine blank(String section) {
        return new RosterLine(section, "", "", "", "", "", false);
    }
}
