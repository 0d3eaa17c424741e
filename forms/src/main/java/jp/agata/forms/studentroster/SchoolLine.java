package jp.agata.forms.studentroster;

import jp.agata.calendar.EraCalendar;
import jp.agata.student.Contacts;
import jp.agata.student.Member;

/** @param section the homeroom under whose heading the line stands, with its head count */
record SchoolLine(
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
        String note) {

    static SchoolLine of(String section, Member member, Contacts.Entry entry) {
        var birth = entry.birthDate();
        var contact = entry.contact();
        return new SchoolLine(
                section,
                Integer.toString(member.number()),
                member.name(),
                member.furigana(),
                member.gender().label(),
                birth == null ? "" : EraCalendar.STANDARD.format(birth),
                contact.postalCode(),
                contact.address(),
                contact.guardianName(),
                contact.guardianRelation(),
                contact.phone(),
                "");
    }
}
