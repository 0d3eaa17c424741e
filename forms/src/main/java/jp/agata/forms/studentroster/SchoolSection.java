package jp.agata.forms.studentroster;

import java.util.List;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.HomeroomKind;
import jp.agata.student.Member;

/**
 * The children of one homeroom.
 *
 * @param grade what it is counted under: 3年, 複式, 特別支援
 */
record SchoolSection(String grade, String name, List<Member> members) {

    static SchoolSection of(Homeroom home, List<Member> members) {
        var grade = home.kind() == HomeroomKind.REGULAR
                ? home.grades().getFirst() + "年"
                : home.kind().label();
        return new SchoolSection(grade, home.displayName(), members);
    }

    /** Who is on the roll without a homeroom yet is left out of no roster. */
    static SchoolSection withoutHomeroom(List<Member> members) {
        return new SchoolSection("", "学級が決まっていない人", members);
    }

    SchoolSection only(int wanted) {
        return new SchoolSection(
                grade,
                name,
                members.stream().filter(member -> member.grade() == wanted).toList());
    }
}
