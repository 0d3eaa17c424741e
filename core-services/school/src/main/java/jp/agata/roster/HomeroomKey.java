package jp.agata.roster;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A homeroom as a roster names it. Regular ones are told by grade and name, those of several grades by name alone.
 *
 * @param grade 0 where the homeroom spans grades
 */
public record HomeroomKey(Kind kind, int grade, String name) {

    public enum Kind {
        REGULAR,
        MULTI_GRADE,
        SPECIAL_NEEDS
    }

    private static final Pattern MULTI_GRADE = Pattern.compile("[1-9](?:・[1-9])+");

    static HomeroomKey of(int grade, String name, boolean specialNeeds) {
        if (specialNeeds) {
            return new HomeroomKey(Kind.SPECIAL_NEEDS, 0, name);
        }
        return MULTI_GRADE.matcher(name).matches()
                ? new HomeroomKey(Kind.MULTI_GRADE, 0, name)
                : new HomeroomKey(Kind.REGULAR, grade, name);
    }

    /** 「3・4」 → 3, 4. */
    static List<Integer> gradesOf(String multiGradeName) {
        return Stream.of(multiGradeName.split("・")).map(Integer::valueOf).toList();
    }

    public String label() {
        return kind == Kind.REGULAR ? grade + "年" + name + "組" : name + (kind == Kind.MULTI_GRADE ? "年（複式）" : "（特別支援）");
    }
}
