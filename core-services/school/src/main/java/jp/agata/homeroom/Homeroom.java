package jp.agata.homeroom;

import java.util.List;
import java.util.UUID;

/**
 * A homeroom (学級) of one school year; the id stays the same through every import.
 *
 * @param schoolYear 年度, named by the year it starts in
 * @param name of the class alone: 「1」「3・4」「ひまわり1」
 * @param grades one, or several for 複式 and 特別支援, ascending
 * @param position order within the school year
 */
public record Homeroom(
        UUID id, UUID school, int schoolYear, String name, List<Integer> grades, HomeroomKind kind, int position) {

    public Homeroom {
        grades = List.copyOf(grades);
    }

    /** Whether a child of that grade sits in the homeroom of that name: 「1」「3・4」「ひまわり1」. */
    public boolean isCalled(int grade, String written) {
        return name.equals(written) && (kind != HomeroomKind.REGULAR || grades.getFirst() == grade);
    }

    /** 「3年2組」「3・4年 複式」「ひまわり1」. */
    public String displayName() {
        return switch (kind) {
            case REGULAR -> grades.getFirst() + "年" + name + "組";
            case MULTI_GRADE -> name + "年 複式";
            case SPECIAL_NEEDS -> name;
        };
    }
}
