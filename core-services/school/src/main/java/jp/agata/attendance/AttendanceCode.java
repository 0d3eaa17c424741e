package jp.agata.attendance;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a school day was for a student. Codes are the same in the whole prefecture; the printed mark is a setting,
 * {@link #defaultSymbol()} its default.
 */
public enum AttendanceCode {
    PRESENT("P", Group.ATTEND, "", "出席"),
    SICK("AS", Group.ABSENT, "病", "病気欠席"),
    PRIVATE_REASON("AA", Group.ABSENT, "事", "事故欠席"),
    NON_ATTENDANCE("AF", Group.ABSENT, "不", "不登校による欠席"),
    /** To be resolved before the month can be closed. */
    UNEXPLAINED("AU", Group.ABSENT, "×", "無届・理由未確認"),
    BEREAVEMENT("B", Group.STOP, "忌", "忌引"),
    /** 学校保健安全法19条 */
    INFECTION("S1", Group.STOP, "停", "出席停止（感染症）"),
    /** 学校教育法35条・49条 */
    DISCIPLINE("S2", Group.STOP, "停", "出席停止（性行不良）"),
    /** 感染症法19・20・26・46条 */
    HOSPITALIZATION("S3", Group.STOP, "停", "出席停止（入院）"),
    /** 学校保健安全法20条の学年の一部の休業。学級閉鎖の指示から付くので、人は付けない。 */
    CLASS_CLOSURE("S4", Group.STOP, "閉", "学級閉鎖"),
    DISASTER("S5", Group.STOP, "災", "非常変災等"),
    PRINCIPAL_APPROVED("S6", Group.STOP, "他", "校長が認めた日"),
    SUPPORT_CENTER("X1", Group.ATTEND, "支", "教育支援センター"),
    PRIVATE_FACILITY("X2", Group.ATTEND, "民", "民間施設"),
    HOME_LEARNING("X3", Group.ATTEND, "宅", "自宅での学習"),
    SCHOOL_ACTIVITY("X4", Group.ATTEND, "公", "学校教育活動の大会等");

    public enum Group {
        /** 出席 */
        ATTEND,
        /** 欠席 */
        ABSENT,
        /** 出席停止・忌引等: 出席しなければならない日数に含めない */
        STOP
    }

    private final String code;
    private final Group group;
    private final String defaultSymbol;
    private final String label;

    AttendanceCode(String code, Group group, String defaultSymbol, String label) {
        this.code = code;
        this.group = group;
        this.defaultSymbol = defaultSymbol;
        this.label = label;
    }

    public static Optional<AttendanceCode> ofCode(String code) {
        return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
    }

    public String code() {
        return code;
    }

    public Group group() {
        return group;
    }

    public String defaultSymbol() {
        return defaultSymbol;
    }

    public String label() {
        return label;
    }

    /** 出席扱い: counted in 出席日数, and shown as part of it (内数). */
    public boolean isOffsite() {
        return this == SUPPORT_CENTER || this == PRIVATE_FACILITY || this == HOME_LEARNING;
    }
}
