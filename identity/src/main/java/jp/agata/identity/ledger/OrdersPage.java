package jp.agata.identity.ledger;

import java.util.List;

/** The list in the words of its page. */
record OrdersPage(
        List<OrderLine> lines,
        String words,
        int page,
        int last,
        int found,
        int entries,
        int embargoed,
        String next,
        int onNext) {

    static OrdersPage of(Orders.Page shown, String asked, OrderSearch search, LedgerWords words) {
        var facts = shown.facts();
        return new OrdersPage(
                shown.listed().stream()
                        .map(listed -> OrderLine.of(listed, shown.ledger(), shown.places(), words, shown.now()))
                        .toList(),
                asked,
                search.page(),
                Math.max(1, (shown.found() + OrderQueries.PAGE - 1) / OrderQueries.PAGE),
                shown.found(),
                facts.entries(),
                facts.embargoed(),
                facts.next() == null ? "—" : OrderLine.day(facts.next()),
                facts.onNext());
    }
}
