package jp.agata.roster;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a column of a school roster can hold, and the headers it is known by. */
public enum Field {
    GRADE("学年", "年"),
    HOMEROOM("組", "学級", "クラス", "学級名"),
    NUMBER("番号", "出席番号", "番", "名簿番号", "No", "No."),
    NAME("氏名", "児童氏名", "生徒氏名", "児童生徒氏名", "名前", "漢字氏名"),
    FURIGANA("ふりがな", "フリガナ", "氏名ふりがな", "氏名フリガナ", "かな", "カナ氏名", "氏名カナ", "よみがな"),
    ALIAS("通称", "学校使用名", "通称名"),
    GENDER("性別"),
    BIRTH_DATE("生年月日", "誕生日"),
    POSTAL_CODE("郵便番号", "〒"),
    ADDRESS("住所", "現住所"),
    GUARDIAN("保護者氏名", "保護者名", "保護者"),
    RELATION("続柄"),
    PHONE("電話番号", "電話", "連絡先"),
    NOTE("備考", "メモ");

    static final Set<Field> REQUIRED = EnumSet.of(GRADE, HOMEROOM, NUMBER, NAME, FURIGANA, BIRTH_DATE);
    private static final Set<Field> PERSON_NAMES = EnumSet.of(NAME, FURIGANA, ALIAS, GUARDIAN);

    private final String label;
    private final List<String> headers;

    Field(String label, String... otherHeaders) {
        this.label = label;
        this.headers = List.of(otherHeaders);
    }

    public String label() {
        return label;
    }

    public boolean isRequired() {
        return REQUIRED.contains(this);
    }

    boolean isPersonName() {
        return PERSON_NAMES.contains(this);
    }

    static Optional<Field> ofHeader(String header) {
        return Arrays.stream(values())
                .filter(field -> field.label.equals(header) || field.headers.contains(header))
                .findFirst();
    }
}
