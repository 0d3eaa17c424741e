package jp.agata.standin.graph.query;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.agata.standin.graph.call.Answer;
import jp.agata.standin.graph.call.Call;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.call.Json;
import jp.agata.standin.graph.directory.Directory;
import jp.agata.standin.graph.directory.Item;
import jp.agata.standin.graph.directory.Kind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Lists of objects, page by page. */
@Component
public class Listing {

    /** An object and its place in the list it is read from. */
    public record Placed(Item item, long position) {}

    private final Directory directory;
    private final Reader reader;

    public Listing(Directory directory, Reader reader) {
        this.directory = directory;
        this.reader = reader;
    }

    /** All objects of a kind. */
    public Answer all(Call call, Kind kind) {
        var columns = Columns.of(kind, call.options());
        var query = Query.of(call, kind);
        var found = matching(everything(query, kind), query);
        return pages(call, columns.in(kind.path()), query, found, item -> reader.show(item, columns));
    }

    /** Some objects of one kind, such as a group's members that are users. */
    public Answer some(Call call, Kind kind, Stream<Placed> placed) {
        var columns = Columns.of(kind, call.options());
        var query = Query.of(call, kind);
        var found = matching(ofKind(placed, kind), query);
        return pages(call, columns.in(kind.path()), query, found, item -> reader.show(item, columns));
    }

    /** Objects of several kinds, each with its type; none of them can be searched together. */
    public Answer mixed(Call call, Stream<Placed> placed) {
        if (call.options()
                .get("$filter")
                .or(() -> call.options().get("$search"))
                .isPresent()) {
            throw GraphError.unsupportedQuery(
                    "The specified filter to the reference property query is currently not supported.");
        }
        var user = directory.schema().user();
        var columns = Columns.of(user, call.options());
        return pages(
                call,
                columns.in("directoryObjects"),
                Query.of(call, user),
                placed,
                item -> reader.typed(item, item.kind().equals(user) ? columns : Columns.byDefault(item.kind())));
    }

    public Answer count(Call call, Kind kind) {
        var query = counting(call, kind);
        return Answer.number(matching(everything(query, kind), query).count());
    }

    public Answer count(Call call, Kind kind, Stream<Placed> placed) {
        return Answer.number(
                matching(ofKind(placed, kind), counting(call, kind)).count());
    }

    // The segment says what the option would.
    private static Query counting(Call call, Kind kind) {
        if (!call.isEventual()) {
            throw GraphError.badRequest("$count is not currently supported.");
        }
        return Query.of(call.with(call.options().with("$count", "true")), kind);
    }

    private Stream<Placed> everything(Query query, Kind kind) {
        return query.equality()
                .flatMap(equal -> directory.candidates(equal.property(), equal.value()))
                .map(items ->
                        items.stream().filter(item -> item.at(directory.view()).isPresent()))
                .orElseGet(() -> directory.all(kind))
                .map(item -> new Placed(item, item.order()));
    }

    private static Stream<Placed> ofKind(Stream<Placed> placed, Kind kind) {
        return placed.filter(one -> one.item().kind().equals(kind));
    }

    private Stream<Placed> matching(Stream<Placed> placed, Query query) {
        return placed.filter(one -> query.test().test(reader.row(one.item())));
    }

    private Answer pages(
            Call call, String context, Query query, Stream<Placed> found, Function<Item, ? extends JsonNode> show) {
        var page = Page.of(call.options());
        var ordered = query.order().map(order -> ordered(found, order)).orElse(found);
        var isCounted = call.isEventual() && call.options().isTrue("$count");
        // Counted means read to the end; otherwise one more than the page tells whether there is a next one.
        var read = isCounted ? ordered.toList() : List.<Placed>of();
        var shown = (isCounted ? read.stream() : ordered)
                .filter(one -> one.position() > page.after())
                .limit(page.size() + 1L)
                .toList();
        var answer = Json.in(context);
        if (isCounted) {
            answer.put("@odata.count", read.size());
        }
        if (shown.size() > page.size()) {
            var last = shown.get(page.size() - 1);
            answer.put("@odata.nextLink", call.link(call.options().with("$skiptoken", Page.token(last.position()))));
        }
        answer.putArray("value")
                .addAll(shown.stream()
                        .limit(page.size())
                        .map(one -> show.apply(one.item()))
                        .toList());
        return Answer.ok(answer);
    }

    private Stream<Placed> ordered(Stream<Placed> found, Order order) {
        var sorted = found.sorted(Comparator.comparing(one -> reader.row(one.item()), order.comparator()))
                .toList();
        return IntStream.range(0, sorted.size())
                .mapToObj(place -> new Placed(sorted.get(place).item(), place));
    }
}
