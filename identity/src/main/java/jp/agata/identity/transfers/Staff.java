package jp.agata.identity.transfers;

import java.util.Map;
import java.util.UUID;
import jp.agata.identity.orders.Ledger;
import jp.agata.identity.orders.PlaceNames;
import org.jspecify.annotations.Nullable;

/** Whose accounts are looked after, what has been ordered for them, and what places are called. */
public interface Staff {

    /** @param account that we know of */
    record Member(String name, @Nullable UUID account) {}

    Ledger ledger();

    /** By 職員番号. */
    Map<String, Member> members();

    PlaceNames places();
}
