package jp.agata.identity.ledger;

import java.time.Instant;
import jp.agata.calendar.JapanTime;
import jp.agata.identity.orders.HeldPost;
import jp.agata.identity.orders.Ledger;
import jp.agata.web.Sentences;
import org.springframework.stereotype.Component;

/** The ledger in Japanese. */
@Component
class LedgerWords {

    private final Sentences sentences;

    LedgerWords(Sentences sentences) {
        this.sentences = sentences;
    }

    /** 有効, 取消済み, or 訂正済み with the number of the correction. */
    String state(String number, Ledger ledger) {
        return ledger.isCancelled(number)
                ? sentences.of("orders.state.cancelled")
                : ledger.correctionOf(number)
                        .map(by -> sentences.of("orders.state.corrected", by.number()))
                        .orElseGet(() -> sentences.of("orders.state.standing"));
    }

    /** 本務 or 兼務. */
    String nature(HeldPost post) {
        return sentences.of(post.main() ? "orders.main" : "orders.concurrent");
    }

    String column(OrderColumn column) {
        return column.isRequired() ? sentences.of("orders.column.required", column.label()) : column.label();
    }

    String taken() {
        return sentences.of("orders.taken");
    }

    String watermark(String person, Instant now) {
        return sentences.of("orders.watermark", person, JapanTime.dateAndTime(now));
    }
}
