package jp.agata.standin.graph.unit;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.agata.standin.graph.call.Answer;
import jp.agata.standin.graph.call.Call;
import jp.agata.standin.graph.call.Json;
import jp.agata.standin.graph.call.Resource;
import jp.agata.standin.graph.call.Route;
import jp.agata.standin.graph.directory.Directory;
import jp.agata.standin.graph.directory.Input;
import jp.agata.standin.graph.directory.Kind;
import jp.agata.standin.graph.directory.Values;
import jp.agata.standin.graph.membership.DynamicMembership;
import jp.agata.standin.graph.query.Columns;
import jp.agata.standin.graph.query.Listing;
import jp.agata.standin.graph.query.Reader;
import org.springframework.stereotype.Component;

/** {@code /directory/administrativeUnits}: create, read, change, delete. */
@Component
class Units implements Resource {

    static final Set<String> READ = Set.of(
            "AdministrativeUnit.Read.All",
            "AdministrativeUnit.ReadWrite.All",
            "Directory.Read.All",
            "Directory.ReadWrite.All");
    static final Set<String> WRITE = Set.of("AdministrativeUnit.ReadWrite.All");
    static final String PATH = "/directory/administrativeUnits";
    private static final Set<String> REQUIRED = Set.of("displayName");
    private static final Set<String> TYPES = Set.of("Assigned", "Dynamic");

    private final Directory directory;
    private final DynamicMembership dynamic;
    private final Listing listing;
    private final Reader reader;
    private final Kind unit;

    Units(Directory directory, DynamicMembership dynamic, Listing listing, Reader reader) {
        this.directory = directory;
        this.dynamic = dynamic;
        this.listing = listing;
        this.reader = reader;
        this.unit = directory.schema().unit();
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("GET", PATH, READ, call -> listing.all(call, unit)),
                Route.of("GET", PATH + "/$count", READ, call -> listing.count(call, unit)),
                Route.of("POST", PATH, WRITE, this::create),
                Route.of("GET", PATH + "/{id}", READ, this::read),
                Route.of("PATCH", PATH + "/{id}", WRITE, this::change),
                Route.of("DELETE", PATH + "/{id}", WRITE, this::delete));
    }

    private Answer create(Call call) {
        var values = Input.creating(unit, REQUIRED).apply(call.json(), Values.none(), Set.of());
        check(values);
        var item = directory.create(unit, UUID.randomUUID(), values);
        var answer = Json.in("directory/administrativeUnits/$entity");
        answer.setAll(reader.shown(item, values, Columns.byDefault(unit)));
        return Answer.created(answer, call.base() + PATH + "/" + item.id());
    }

    private Answer read(Call call) {
        var item = directory.seen(unit, call.id("id"));
        return Answer.ok(reader.single(item, Columns.of(unit, call.options())));
    }

    private Answer change(Call call) {
        var item = directory.existing(unit, call.id("id"));
        var values = Input.changing(unit, REQUIRED).apply(call.json(), directory.latest(item), Set.of());
        check(values);
        directory.change(item, values);
        return Answer.noContent();
    }

    private void check(Values values) {
        if (values.get(unit.property("membershipType")) instanceof String type && !TYPES.contains(type)) {
            throw Input.invalid(unit, "membershipType");
        }
        dynamic.check(unit, values);
    }

    private Answer delete(Call call) {
        directory.delete(directory.existing(unit, call.id("id")));
        return Answer.noContent();
    }
}
