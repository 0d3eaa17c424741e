package jp.agata.roster;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.HomeroomKind;

/**
 * A homeroom as a roster names it. Regular ones are told by grade and name, those of several grades by name alone.
 *
 * @param grade 0 where the homeroom spans grades
 */
public record HomeroomKey(HomeroomKind kind, int grade, String name) {

    private static final Pattern MULTI_GRADE = Pattern.compile("[1-9](?:・[1-9])+");

    static HomeroomKey of(int grade, String name, boolean specialNeeds) {
        if (specialNeeds) {
            return new HomeroomKey(HomeroomKind.SPECIAL_NEEDS, 0, name);
        }
        return MULTI_GRADE.matcher(name).matches()
                ? new HomeroomKey(HomeroomKind.MULTI_GRADE, 0, name)
                : new HomeroomKey(HomeroomKind.REGULAR, grade, name);
    }

    static HomeroomKey of(Homeroom homeroom) {
        var isRegular = homeroom.kind() == HomeroomKind.REGULAR;
        return new HomeroomKey(homeroom.kind(), isRegular ? homeroom.grades().getFirst() : 0, homeroom.name());
    }

    static HomeroomKey of(MunicipalRoster.Room room) {
        var isRegular = room.kind() == HomeroomKind.REGULAR;
        return new HomeroomKey(room.kind(), isRegular ? room.grades().getFirst() : 0, room.name());
    }

    /** 「3・4」 → 3, 4. */
    static List<Integer> gradesOf(String multiGradeName) {
        return Stream.of(multiGradeName.split("・")).map(Integer::valueOf).toList();
    }

    public String label() {
        return kind == HomeroomKind.REGULAR
                ? grade + "年" + name + "組"
                : name + (kind == HomeroomKind.MULTI_GRADE ? "年（複式）" : "（特別支援）");
    }
}
