package jp.agata.identity.ledger;

import java.util.Collection;
import java.util.Map;

/**
 * What is looked for in the ledger.
 *
 * @param words beginning of a number, an employee number or a school code, part of a name, or a municipality
 * @param page from 1
 */
record OrderSearch(String words, int page) {

    OrderSearch {
        words = words.replaceAll("[\\s\\u3000]", "");
        page = Math.max(1, page);
    }

    Map<String, Object> parameters(Collection<String> places) {
        var plain = words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return Map.of(
                "q", words, "start", plain + "%", "part", "%" + plain + "%", "places", places.toArray(String[]::new));
    }
}
