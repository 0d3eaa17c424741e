package jp.agata.identity.ledger;

import static jp.agata.sheet.Verdict.ERROR;
import static jp.agata.sheet.Verdict.WARNING;

import java.util.Locale;
import jp.agata.identity.orders.Conflict;
import jp.agata.sheet.FindingCode;
import jp.agata.sheet.Verdict;

/** Why a row of a file of orders is refused, or what should be read before it is taken. */
enum OrderCode implements FindingCode {
    NO_ROWS(WARNING),
    NUMBER_TWICE(ERROR),
    NUMBER_TAKEN(ERROR),
    ACT_UNKNOWN(ERROR),
    KIND_UNKNOWN(ERROR),
    TARGET_NEEDLESS(ERROR),
    TARGET_UNKNOWN(ERROR),
    TARGET_OF_OTHER_PERSON(ERROR),
    TARGET_CANCELLED(ERROR),
    TARGET_CORRECTED(ERROR),
    TARGET_RING(ERROR),
    EMPLOYEE_MALFORMED(ERROR),
    EMPLOYEE_UNKNOWN(ERROR),
    NAME_DIFFERS(ERROR),
    MUNICIPALITY_MALFORMED(ERROR),
    MUNICIPALITY_UNKNOWN(ERROR),
    MUNICIPALITY_NOT_HERE(WARNING),
    SCHOOL_CHECK_DIGIT(ERROR),
    SCHOOL_MALFORMED(ERROR),
    SCHOOL_UNKNOWN(ERROR),
    TITLE_UNKNOWN(ERROR),
    NEEDLESS(ERROR),
    FROM_NOT_HELD(ERROR),
    NO_POST_HELD(ERROR),
    TWO_MAIN_POSTS(ERROR),
    ALREADY_HELD(ERROR),
    NOT_CONCURRENT(ERROR),
    ALREADY_ON_LEAVE(ERROR),
    NOT_ON_LEAVE(ERROR),
    LATER_ORDER_BROKEN(ERROR),
    CONCURRENT_STAYS(WARNING),
    TAKES_EFFECT_AT_ONCE(WARNING);

    private final Verdict verdict;

    OrderCode(Verdict verdict) {
        this.verdict = verdict;
    }

    @Override
    public String text() {
        return "order." + name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Verdict verdict() {
        return verdict;
    }

    static OrderCode of(Conflict.Reason reason) {
        return switch (reason) {
            case FROM_NOT_HELD -> FROM_NOT_HELD;
            case NO_POST_HELD -> NO_POST_HELD;
            case TWO_MAIN_POSTS -> TWO_MAIN_POSTS;
            case ALREADY_HELD -> ALREADY_HELD;
            case NOT_CONCURRENT -> NOT_CONCURRENT;
            case ALREADY_ON_LEAVE -> ALREADY_ON_LEAVE;
            case NOT_ON_LEAVE -> NOT_ON_LEAVE;
        };
    }
}
