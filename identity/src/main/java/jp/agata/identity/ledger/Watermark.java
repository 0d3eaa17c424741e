package jp.agata.identity.ledger;

import java.time.Instant;
import java.util.List;
import jp.agata.access.Actor;
import org.springframework.stereotype.Component;

/** The name of who looks, over every page that shows what is not announced yet: a leaked picture says whose it was. */
@Component
class Watermark {

    private final LedgerWords words;

    Watermark(LedgerWords words) {
        this.words = words;
    }

    /** Empty where everything shown has been announced. */
    String over(List<ListedOrder> shown, Instant now) {
        return shown.stream().allMatch(order -> order.isAnnounced(now)) ? "" : of(now);
    }

    String of(Instant now) {
        return words.watermark(Actor.current().name(), now);
    }
}
