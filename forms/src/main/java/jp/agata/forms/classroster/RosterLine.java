package jp.agata.forms.classroster;

import jp.agata.student.Member;

record RosterLine(String number, String name, String furigana) {

    static RosterLine of(Member member) {
        return new RosterLine(Integer.toString(member.number()), member.name(), member.furigana());
    }
}
