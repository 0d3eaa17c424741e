package jp.agata.reporting.engine;

/**
 * How small a name may become: the size it starts at, the smallest size on one line, the smallest size on two. Points.
 */
public record FitRule(float size, float oneLineFloor, float floor) {

    /** 出席簿, 名簿 and other daily forms: 7 pt on one line, 5 pt on two. */
    public static FitRule daily(float size) {
        return new FitRule(size, 7, 5);
    }

    /** 指導要録 and 証書: never under 8 pt. */
    public static FitRule statutory(float size) {
        return new FitRule(size, 8, 8);
    }
}
