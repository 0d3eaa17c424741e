package jp.agata.student;

import java.util.Arrays;

/** 性別, coded as in ISO/IEC 5218. Printed only where a form has the column. */
public enum Gender {
    NOT_KNOWN(0, ""),
    MALE(1, "男"),
    FEMALE(2, "女"),
    NOT_APPLICABLE(9, "");

    private final int code;
    private final String label;

    Gender(int code, String label) {
        this.code = code;
        this.label = label;
    }

    static Gender of(int code) {
        return Arrays.stream(values())
                .filter(gender -> gender.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Not an ISO/IEC 5218 code: " + code));
    }

    public int code() {
        return code;
    }

    public String label() {
        return label;
    }
}
