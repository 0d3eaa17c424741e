package jp.agata.forms;

import java.util.List;
import jp.agata.student.Gender;

/** 在籍数 with its parts, as printed: 31名（男16 女15）. */
public record HeadCount(int total, long male, long female) {

    public static HeadCount of(List<Gender> genders) {
        return new HeadCount(
                genders.size(),
                genders.stream().filter(gender -> gender == Gender.MALE).count(),
                genders.stream().filter(gender -> gender == Gender.FEMALE).count());
    }

    @Override
    public String toString() {
        var rest = total - male - female;
        return "%d名（男%d 女%d%s）".formatted(total, male, female, rest == 0 ? "" : " 記載なし" + rest);
    }
}
