package jp.agata.identity.ledger;

import java.util.List;
import jp.agata.identity.orders.HeldPost;
import jp.agata.identity.orders.Leave;

/**
 * One entry in the words of its page.
 *
 * @param aimed what cancels or corrects the entry, and what it cancels or corrects
 * @param others further orders of the person
 */
record OrderPage(
        OrderLine line, List<OrderLine> aimed, List<OrderLine> others, List<PostLine> posts, List<LeaveLine> leaves) {

    record PostLine(String nature, String position, String from, String until, String order) {}

    record LeaveLine(String kind, String from, String until) {}

    static OrderPage of(Orders.Sheet sheet, LedgerWords words) {
        var root = sheet.ledger().root(sheet.listed().order().number());
        var lines = sheet.about().stream()
                .filter(other -> !other.equals(sheet.listed()))
                .toList();
        return new OrderPage(
                line(sheet.listed(), sheet, words),
                lines.stream()
                        .filter(other ->
                                sheet.ledger().root(other.order().number()).equals(root))
                        .map(other -> line(other, sheet, words))
                        .toList(),
                lines.stream()
                        .filter(other ->
                                !sheet.ledger().root(other.order().number()).equals(root))
                        .map(other -> line(other, sheet, words))
                        .toList(),
                sheet.career().posts().stream()
                        .map(post -> line(post, sheet.places(), words))
                        .toList(),
                sheet.career().leaves().stream().map(OrderPage::line).toList());
    }

    private static OrderLine line(ListedOrder listed, Orders.Sheet sheet, LedgerWords words) {
        return OrderLine.of(listed, sheet.ledger(), sheet.places(), words, sheet.now());
    }

    private static PostLine line(HeldPost post, KnownPlaces places, LedgerWords words) {
        return new PostLine(
                words.nature(post),
                OrderLine.label(post.position(), places),
                OrderLine.day(post.from()),
                post.until() == null ? "" : OrderLine.day(post.until()),
                post.order());
    }

    private static LeaveLine line(Leave leave) {
        return new LeaveLine(
                leave.kind().label(),
                OrderLine.day(leave.from()),
                leave.until() == null ? "" : OrderLine.day(leave.until()));
    }
}
