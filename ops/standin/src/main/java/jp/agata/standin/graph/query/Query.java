package jp.agata.standin.graph.query;

import java.util.Optional;
import java.util.function.Predicate;
import jp.agata.standin.graph.call.Call;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.directory.Kind;
import org.jspecify.annotations.Nullable;

/** What a list request asks for, refused where the directory would refuse it. */
record Query(Predicate<Row> test, Optional<Condition.Equality> equality, Optional<Order> order) {

    static Query of(Call call, Kind kind) {
        var isAdvanced = call.isEventual() && call.options().isTrue("$count");
        var condition = call.options().get("$filter").map(text -> Filter.parse(text, kind));
        condition.ifPresent(parsed -> refuse(parsed.missing(), isAdvanced));
        var order = call.options().get("$orderby").map(text -> Order.parse(text, kind));
        order.filter(parsed -> parsed.needsAdvanced() || condition.isPresent())
                .ifPresent(parsed -> refuse(Order.unsupported(), isAdvanced));
        var search = call.options().get("$search").map(text -> search(call, text, kind));
        Predicate<Row> all = row -> true;
        return new Query(
                condition.map(Condition::test).orElse(all).and(search.orElse(all)),
                condition.flatMap(Condition::equality),
                order);
    }

    private static Predicate<Row> search(Call call, String text, Kind kind) {
        if (!call.isEventual()) {
            throw GraphError.unsupportedQuery("Request with $search query parameter only works through MSGraph with a"
                    + " special request header: 'ConsistencyLevel: eventual'");
        }
        return Search.parse(text, kind);
    }

    private static void refuse(@Nullable GraphError missing, boolean isAdvanced) {
        if (missing != null && !isAdvanced) {
            throw missing;
        }
    }
}
