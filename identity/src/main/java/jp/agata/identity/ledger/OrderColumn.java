package jp.agata.identity.ledger;

import java.util.Arrays;
import java.util.Optional;

/** Columns of a file of orders. */
enum OrderColumn {
    NUMBER("発令番号", true),
    ACT("区分", true),
    TARGET("対象発令番号", true),
    EFFECTIVE_ON("発令日", true),
    EMPLOYEE("職員番号", true),
    NAME("氏名", true),
    KIND("種別", true),
    FROM_MUNICIPALITY("異動元自治体コード", true),
    FROM_SCHOOL("異動元学校コード", true),
    FROM_TITLE("異動元職名", true),
    TO_MUNICIPALITY("異動先自治体コード", true),
    TO_SCHOOL("異動先学校コード", true),
    TO_TITLE("新職名", true),
    TERM_END("任期満了日", false),
    NOTE("備考", false);

    private final String label;
    private final boolean required;

    OrderColumn(String label, boolean required) {
        this.label = label;
        this.required = required;
    }

    String label() {
        return label;
    }

    boolean isRequired() {
        return required;
    }

    static Optional<OrderColumn> ofHeader(String header) {
        return Arrays.stream(values())
                .filter(column -> column.label.equals(header))
                .findFirst();
    }
}
