package jp.agata.identity.orders;

import java.util.Arrays;
import java.util.Optional;

/**
 * What is ordered (種別). The constants stand in the order in which orders of one day take effect: who retires and is
 * reappointed on the same day has left before arriving.
 */
public enum OrderKind {
    RETIREMENT("退職", Effect.LEAVES),
    CONCURRENT_END("兼務解除", Effect.ENDS_CONCURRENT),
    RETURN("復職", Effect.RETURNS),
    /** 転任は同じ任命権者の下で職を移す任用（地方公務員法17条）。 */
    TRANSFER("転任", Effect.MOVES),
    PROMOTION("昇任", Effect.MOVES),
    APPOINTMENT("採用", Effect.ENTERS),
    /** 定年前再任用短時間勤務（地方公務員法22条の4）と、同法附則による暫定再任用。 */
    REAPPOINTMENT("再任用", Effect.ENTERS),
    /** 会計年度任用職員（地方公務員法22条の2）の任期は、その会計年度の末日を越えない。 */
    FISCAL_YEAR_APPOINTMENT("会計年度任用", Effect.ENTERS),
    CONCURRENT("兼務", Effect.ADDS_CONCURRENT),
    /** 休職者は職を保有するが職務に従事しない（地方公務員法28条2項）。 */
    SUSPENSION("休職", Effect.RESTS),
    /** 育児休業中も職を保有するが職務に従事しない（地方公務員の育児休業等に関する法律4条）。 */
    CHILDCARE_LEAVE("育休", Effect.RESTS);

    enum Effect {
        ENTERS,
        MOVES,
        LEAVES,
        ADDS_CONCURRENT,
        ENDS_CONCURRENT,
        RESTS,
        RETURNS
    }

    private final String label;
    private final Effect effect;

    OrderKind(String label, Effect effect) {
        this.label = label;
        this.effect = effect;
    }

    public String label() {
        return label;
    }

    Effect effect() {
        return effect;
    }

    /** Whether the order says which post begins (異動先). */
    public boolean opensPost() {
        return effect == Effect.ENTERS || effect == Effect.MOVES || effect == Effect.ADDS_CONCURRENT;
    }

    /** Whether the order takes up from a post already held (異動元). */
    public boolean presupposesPost() {
        return effect != Effect.ENTERS;
    }

    /** Whether someone nobody knows yet may be named: the order itself makes them a member of staff. */
    public boolean mayBeNewcomer() {
        return effect == Effect.ENTERS;
    }

    public static Optional<OrderKind> labelled(String text) {
        return Arrays.stream(values()).filter(kind -> kind.label.equals(text)).findFirst();
    }
}
