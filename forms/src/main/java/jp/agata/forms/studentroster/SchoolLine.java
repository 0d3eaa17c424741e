package jp.agata.forms.studentroster;

import java.time.LocalDate;
import jp.agata.calendar.EraCalendar;
import jp.agata.forms.Options;
import jp.agata.forms.RosterNote;
import jp.agata.forms.RosterOptions;
import jp.agata.student.Contact;
import jp.agata.student.Contacts;
import jp.agata.student.Member;
import org.jspecify.annotations.Nullable;

/**
 * @param grade the grade under whose heading the homeroom stands, with its head count; empty where it has only one
 * @param section the homeroom under whose heading the line stands, with its head count
 * @param exited no longer in the homeroom on the base date, so struck through
 */
record SchoolLine(
        String grade,
        String section,
        String number,
        String name,
        String furigana,
        String gender,
        String birthDate,
        String postalCode,
        String address,
        String guardian,
        String relation,
        String phone,
        String note,
        boolean exited) {

    private static final Contact NO_CONTACT = new Contact("", "", "", "", "");

    /** @param entry absent for who has left: the school no longer gives out where they live */
    static SchoolLine of(
            String grade,
            String section,
            Member member,
            Contacts.@Nullable Entry entry,
            LocalDate day,
            Options options) {
        var exited = !member.isOnRoll(day);
        var birth = entry == null ? null : entry.birthDate();
        var contact = entry == null || exited ? NO_CONTACT : entry.contact();
        return new SchoolLine(
                grade,
                section,
                member.number() == 0 ? "" : Integer.toString(member.number()),
                member.name(),
                member.furigana(),
                member.gender().label(),
                birth == null ? "" : EraCalendar.STANDARD.format(birth),
                contact.postalCode(),
                contact.address(),
                contact.guardianName(),
                contact.guardianRelation(),
                contact.phone(),
                exited || options.isOn(RosterOptions.MOVES) ? RosterNote.of(member, day) : "",
                exited);
    }
}
