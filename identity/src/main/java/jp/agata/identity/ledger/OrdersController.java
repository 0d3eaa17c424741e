package jp.agata.identity.ledger;

import jp.agata.access.Access;
import jp.agata.access.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger as the prefectural board reads it. */
@Controller
@RequestMapping("/pref/orders")
class OrdersController {

    private final Orders orders;
    private final Watermark watermark;
    private final LedgerWords words;
    private final Access access;

    OrdersController(Orders orders, Watermark watermark, LedgerWords words, Access access) {
        this.orders = orders;
        this.watermark = watermark;
        this.words = words;
        this.access = access;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") int page, Model model) {
        var search = new OrderSearch(q, page);
        var shown = orders.page(search);
        model.addAttribute("sheet", OrdersPage.of(shown, q, search, words))
                .addAttribute("manages", access.may(Permission.MANAGE_ORDERS))
                .addAttribute("watermark", watermark.over(shown.listed(), shown.now()));
        return "identity/orders";
    }

    /** By query and not by path: numbers are the personnel office's own and may hold any character. */
    @GetMapping("/entry")
    String show(@RequestParam String number, Model model) {
        var sheet = orders.sheet(number);
        model.addAttribute("sheet", OrderPage.of(sheet, words))
                .addAttribute("watermark", watermark.over(sheet.about(), sheet.now()));
        return "identity/order";
    }
}
