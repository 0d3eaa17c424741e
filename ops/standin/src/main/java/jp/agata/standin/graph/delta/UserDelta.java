package jp.agata.standin.graph.delta;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.agata.standin.graph.call.Answer;
import jp.agata.standin.graph.call.Call;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.call.Ids;
import jp.agata.standin.graph.call.Json;
import jp.agata.standin.graph.call.Resource;
import jp.agata.standin.graph.call.Route;
import jp.agata.standin.graph.directory.Directory;
import jp.agata.standin.graph.directory.Kind;
import jp.agata.standin.graph.query.Columns;
import jp.agata.standin.graph.time.GraphClock;
import org.springframework.stereotype.Component;

/** {@code /users/delta}: first everyone, then who was made, changed or removed since. */
@Component
class UserDelta implements Resource {

    private static final Set<String> READ =
            Set.of("User.Read.All", "User.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All");
    private static final int PAGE = 200;
    private static final int MOST_IDS = 50;
    private static final Pattern ID = Pattern.compile("\\s*id eq '([^']*)'(\\s+or\\s+|\\s*$)");

    private final Directory directory;
    private final Rounds rounds;
    private final GraphClock clock;
    private final Kind user;

    UserDelta(Directory directory, Rounds rounds, GraphClock clock) {
        this.directory = directory;
        this.rounds = rounds;
        this.clock = clock;
        this.user = directory.schema().user();
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.of("GET", "/users/delta", READ, this::answer));
    }

    private Answer answer(Call call) {
        refuseUnsupported(call);
        var token = token(call);
        var columns =
                token.select().map(names -> Columns.selected(user, names)).orElseGet(() -> Columns.byDefault(user));
        var isMinimal = call.header("prefer")
                .filter(text -> text.contains("return=minimal"))
                .isPresent();
        var shown = isLatest(call)
                ? List.<Rounds.Entry>of()
                : rounds.entries(token, columns).limit(PAGE + 1L).toList();
        var answer = Json.in(columns.in("users"));
        if (shown.size() > PAGE) {
            var next = token.behind(shown.get(PAGE - 1).position());
            answer.put("@odata.nextLink", link(call, "$skiptoken", next));
        } else {
            answer.put("@odata.deltaLink", link(call, "$deltatoken", token.next(clock.now())));
        }
        answer.putArray("value")
                .addAll(shown.stream()
                        .limit(PAGE)
                        .map(entry -> rounds.shown(entry, columns, isMinimal))
                        .toList());
        return Answer.ok(answer);
    }

    private static void refuseUnsupported(Call call) {
        Stream.of("$top", "$orderby", "$expand", "$search")
                .filter(name -> call.options().get(name).isPresent())
                .findFirst()
                .ifPresent(name -> {
                    throw GraphError.unsupportedQuery("'" + name + "' is not supported by delta queries.");
                });
    }

    private DeltaToken token(Call call) {
        var seen = directory.changes().seen(directory.view());
        var skip = call.options().get("$skiptoken").map(text -> DeltaToken.parse(text, clock.now()));
        if (skip.isPresent()) {
            return skip.get();
        }
        if (call.options().get("$deltatoken").isPresent() && !isLatest(call)) {
            var last = DeltaToken.parse(call.options().get("$deltatoken").get(), clock.now());
            return new DeltaToken(last.from(), seen, -1, last.select(), last.ids(), clock.now());
        }
        var ids = call.options().get("$filter").map(UserDelta::ids).orElse(List.of());
        return new DeltaToken(-1, seen, -1, call.options().get("$select"), ids, clock.now());
    }

    private static boolean isLatest(Call call) {
        return call.options().get("$deltatoken").filter("latest"::equals).isPresent();
    }

    private static List<UUID> ids(String filter) {
        var ids = new ArrayList<UUID>();
        var matcher = ID.matcher(filter);
        var end = 0;
        while (end < filter.length() && matcher.find(end) && matcher.start() == end) {
            ids.add(Ids.parse(matcher.group(1)));
            end = matcher.end();
        }
        if (end < filter.length() || ids.size() > MOST_IDS) {
            throw GraphError.unsupportedQuery(
                    "Delta queries can be filtered by up to " + MOST_IDS + " object ids only.");
        }
        return ids;
    }

    private static String link(Call call, String option, DeltaToken token) {
        return call.base() + "/users/delta?" + option + "=" + token;
    }
}
