package jp.agata.school;

import java.util.regex.Pattern;

/** 学校コード (文部科学省、13桁): kind (2), prefecture (2), founder (1), number (7), check digit (1). */
public record SchoolCode(String value) {

    private static final Pattern FORM =
            Pattern.compile("(A[12]|B1|C[12]|D[12]|E1|F[12]|G1|H[12])(0[1-9]|[1-3][0-9]|4[0-7])[123][0-9]{8}");

    public SchoolCode {
        if (!isFormed(value)) {
            throw SchoolCodeProblem.MALFORMED.with(value);
        }
        if (!isValid(value)) {
            throw SchoolCodeProblem.WRONG_CHECK_DIGIT.with(value, corrected(value));
        }
    }

    /** Refuses anything but 13 characters of the right form with the right check digit. */
    public static SchoolCode parse(String text) {
        return new SchoolCode(text.strip());
    }

    public static boolean isFormed(String text) {
        return FORM.matcher(text).matches();
    }

    public static boolean isValid(String text) {
        return isFormed(text) && text.charAt(12) - '0' == checkDigit(text);
    }

    /** The code with the check digit that its first twelve characters ask for. */
    public static String corrected(String formed) {
        return formed.substring(0, 12) + checkDigit(formed);
    }

    /** Two characters: B1 小学校, C1 中学校, C2 義務教育学校, E1 特別支援学校 … */
    public String kind() {
        return value.substring(0, 2);
    }

    private static int checkDigit(String code) {
        var digits = "0" + (code.charAt(0) - 'A' + 1) + code.substring(1, 12);
        var sum = 0;
        for (var i = 0; i < digits.length(); i++) {
            var product = (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 2);
            sum += product / 10 + product % 10;
        }
        return (10 - sum % 10) % 10;
    }
}
