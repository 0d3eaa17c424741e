package jp.agata.attendance;

import java.util.Collection;
import java.util.function.ToIntFunction;

/** Students on the roll (在籍) on one day, by gender as entered. */
public record RollCount(int male, int female, int unspecified) {

    private static final int MALE = 1;
    private static final int FEMALE = 2;

    static <T> RollCount of(Collection<T> students, ToIntFunction<T> gender) {
        var male = students.stream().filter(s -> gender.applyAsInt(s) == MALE).count();
        var female =
                students.stream().filter(s -> gender.applyAsInt(s) == FEMALE).count();
        return new RollCount((int) male, (int) female, students.size() - (int) male - (int) female);
    }

    public int total() {
        return male + female + unspecified;
    }

    public RollCount plus(RollCount other) {
        return new RollCount(male + other.male, female + other.female, unspecified + other.unspecified);
    }
}
