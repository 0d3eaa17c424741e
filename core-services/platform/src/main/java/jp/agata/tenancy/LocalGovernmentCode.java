package jp.agata.tenancy;

import java.util.regex.Pattern;

/** 全国地方公共団体コード: prefecture (2), municipality (3), check digit (1). */
public record LocalGovernmentCode(String value) {

    private static final Pattern FORM = Pattern.compile("(0[1-9]|[1-3][0-9]|4[0-7])[0-9]{4}");

    public LocalGovernmentCode {
        if (!FORM.matcher(value).matches()) {
            throw LocalGovernmentCodeProblem.MALFORMED.with(value);
        }
        if (value.charAt(5) - '0' != checkDigit(value)) {
            throw LocalGovernmentCodeProblem.WRONG_CHECK_DIGIT.with(value, value.substring(0, 5) + checkDigit(value));
        }
    }

    /** Refuses anything but six digits with the right check digit. */
    public static LocalGovernmentCode parse(String text) {
        return new LocalGovernmentCode(text.strip());
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches() && text.charAt(5) - '0' == checkDigit(text);
    }

    /** The code with the check digit that its first five digits ask for. */
    public static String corrected(String formed) {
        return formed.substring(0, 5) + checkDigit(formed);
    }

    public Tenant tenant() {
        return new Tenant(value);
    }

    /** Two digits of the prefecture (都道府県). */
    public String prefecture() {
        return value.substring(0, 2);
    }

    private static int checkDigit(String code) {
        var sum = 0;
        for (var i = 0; i < 5; i++) {
            sum += (code.charAt(i) - '0') * (6 - i);
        }
        return (11 - sum % 11) % 10;
    }
}
