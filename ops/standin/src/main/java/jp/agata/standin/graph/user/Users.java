package jp.agata.standin.graph.user;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.agata.standin.graph.call.Answer;
import jp.agata.standin.graph.call.Call;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.call.Json;
import jp.agata.standin.graph.call.Resource;
import jp.agata.standin.graph.call.Route;
import jp.agata.standin.graph.directory.Directory;
import jp.agata.standin.graph.directory.Input;
import jp.agata.standin.graph.directory.Kind;
import jp.agata.standin.graph.directory.Values;
import jp.agata.standin.graph.query.Columns;
import jp.agata.standin.graph.query.Listing;
import jp.agata.standin.graph.query.Reader;
import jp.agata.standin.graph.time.GraphClock;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** {@code /users}: create, read, change, disable, delete, end all sessions. */
@Component
class Users implements Resource {

    static final Set<String> READ =
            Set.of("User.Read.All", "User.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All");
    private static final Set<String> WRITE = Set.of("User.ReadWrite.All", "Directory.ReadWrite.All");
    private static final Set<String> CHANGE =
            Set.of("User.ReadWrite.All", "Directory.ReadWrite.All", "User.EnableDisableAccount.All");
    private static final Set<String> REVOKE =
            Set.of("User.RevokeSessions.All", "User.ReadWrite.All", "Directory.ReadWrite.All");
    private static final Set<String> PASSWORD = Set.of("User-PasswordProfile.ReadWrite.All");
    private static final String PASSWORD_PROFILE = "passwordProfile";

    private final Directory directory;
    private final Account account;
    private final UserFinder finder;
    private final Listing listing;
    private final Reader reader;
    private final GraphClock clock;
    private final Kind user;

    Users(Directory directory, Account account, UserFinder finder, Listing listing, Reader reader, GraphClock clock) {
        this.directory = directory;
        this.account = account;
        this.finder = finder;
        this.listing = listing;
        this.reader = reader;
        this.clock = clock;
        this.user = directory.schema().user();
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("GET", "/users", READ, call -> listing.all(call, user)).costing(2),
                Route.of("GET", "/users/$count", READ, call -> listing.count(call, user)),
                Route.of("POST", "/users", WRITE, this::create),
                Route.of("GET", "/users/{id}", READ, this::read),
                Route.of("PATCH", "/users/{id}", CHANGE, this::change),
                Route.of("DELETE", "/users/{id}", WRITE, this::delete),
                Route.of("POST", "/users/{id}/revokeSignInSessions", REVOKE, this::revoke));
    }

    private Answer create(Call call) {
        var body = call.json();
        if (!body.path(PASSWORD_PROFILE).path("password").isString()) {
            throw GraphError.badRequest("A password must be specified to create a new user.");
        }
        var values = Input.creating(user, Account.REQUIRED).apply(body, fresh(), Set.of());
        account.checkPassword(body.path(PASSWORD_PROFILE));
        account.check(values, null);
        var id = UUID.randomUUID();
        var item = directory.create(user, id, values.with(user.property(PASSWORD_PROFILE), null));
        var answer = Json.in("users/$entity");
        answer.setAll(reader.shown(item, values, Columns.byDefault(user)));
        return Answer.created(answer, call.base() + "/users/" + id);
    }

    private Values fresh() {
        var now = Json.time(clock.now());
        return Values.none()
                .with(user.property("createdDateTime"), now)
                .with(user.property("lastPasswordChangeDateTime"), now)
                .with(user.property("signInSessionsValidFromDateTime"), now)
                .with(user.property("userType"), "Member");
    }

    private Answer read(Call call) {
        var item = finder.seen(call.parameter("id"));
        return Answer.ok(reader.single(item, Columns.of(user, call.options())));
    }

    private Answer change(Call call) {
        var body = call.json();
        requirePermissionsFor(call, body);
        var item = finder.existing(call.parameter("id"));
        var values = Input.changing(user, Account.REQUIRED).apply(body, directory.latest(item), Set.of());
        if (body.has(PASSWORD_PROFILE)) {
            account.checkPassword(body.path(PASSWORD_PROFILE));
            values = values.with(user.property(PASSWORD_PROFILE), null)
                    .with(user.property("lastPasswordChangeDateTime"), Json.time(clock.now()));
        }
        account.check(values, item);
        directory.change(item, values);
        return Answer.noContent();
    }

    // To disable an account a narrower permission suffices; to set a password even the broad ones do not.
    private static void requirePermissionsFor(Call call, JsonNode body) {
        if (body.propertyStream()
                .anyMatch(part -> !part.getKey().equals("accountEnabled")
                        && !part.getKey().startsWith("@"))) {
            call.caller().require(WRITE);
        }
        if (body.has(PASSWORD_PROFILE)) {
            call.caller().require(PASSWORD);
        }
    }

    private Answer delete(Call call) {
        directory.delete(finder.existing(call.parameter("id")));
        return Answer.noContent();
    }

    private Answer revoke(Call call) {
        var item = finder.existing(call.parameter("id"));
        var now = Json.time(clock.now());
        directory.change(item, directory.latest(item).with(user.property("signInSessionsValidFromDateTime"), now));
        return Answer.ok(Json.in("Edm.Boolean").put("value", true));
    }
}
