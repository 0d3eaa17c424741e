package jp.agata.identity.orders;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger (発令). A correction carries everything anew and stands in the place of its target; a
 * cancellation repeats what it takes back, which nothing is read from.
 *
 * @param number 発令番号, unique for ever
 * @param target the number cancelled or corrected (対象発令番号); absent for {@link OrderAct#ISSUE}
 * @param effectiveOn first day on which it holds, from 0:00; 退職 too is dated by the first day without the post
 * @param from the post taken up from (異動元), for 兼務解除 the one released
 * @param to the post that begins (異動先)
 * @param termEnd last day of an appointment for a term (任期の末日)
 */
public record Order(
        String number,
        OrderAct act,
        @Nullable String target,
        String employeeId,
        LocalDate effectiveOn,
        OrderKind kind,
        @Nullable Position from,
        @Nullable Position to,
        @Nullable LocalDate termEnd,
        String note) {

    /** The same content under the number that first ordered it. */
    Order under(String root) {
        return new Order(root, OrderAct.ISSUE, null, employeeId, effectiveOn, kind, from, to, termEnd, note);
    }
}
