package jp.agata.standin.graph.team;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.agata.standin.graph.call.Answer;
import jp.agata.standin.graph.call.Call;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.call.Json;
import jp.agata.standin.graph.directory.Link;
import jp.agata.standin.graph.query.Page;
import org.springframework.stereotype.Component;

/** A team's people, page by page, perhaps only the owners or one person. */
@Component
class MemberPages {

    private static final Pattern OWNERS = Pattern.compile("roles/any\\((\\w+):\\1 eq 'owner'\\)");
    private static final Pattern ONE =
            Pattern.compile("\\(?microsoft\\.graph\\.aadUserConversationMember/(userId|email) eq '([^']+)'\\)?");

    private final Rosters rosters;
    private final Person person;

    MemberPages(Rosters rosters, Person person) {
        this.rosters = rosters;
        this.person = person;
    }

    Answer list(Call call, UUID team) {
        var page = Page.of(call.options());
        var filter = call.options().get("$filter").map(this::filter).orElse(link -> true);
        var shown = rosters.of(team)
                .filter(filter)
                .filter(link -> link.order() > page.after())
                .limit(page.size() + 1L)
                .toList();
        var answer = Json.in("teams('" + team + "')/members");
        answer.put("@odata.count", Math.min(shown.size(), page.size()));
        if (shown.size() > page.size()) {
            var last = shown.get(page.size() - 1).order();
            answer.put("@odata.nextLink", call.link(call.options().with("$skiptoken", Page.token(last))));
        }
        answer.putArray("value")
                .addAll(shown.stream()
                        .limit(page.size())
                        .map(link -> person.shown(team, link.target(), link.value()))
                        .toList());
        return Answer.ok(answer);
    }

    private Predicate<Link<List<String>>> filter(String text) {
        if (OWNERS.matcher(text.strip()).matches()) {
            return link -> link.value().contains(Rosters.OWNER);
        }
        var one = ONE.matcher(text.strip());
        if (!one.matches()) {
            throw GraphError.malformed("Invalid filter clause: '" + text + "' is not supported for members of a team.");
        }
        var wanted = one.group(2).toLowerCase(Locale.ROOT);
        return one.group(1).equals("userId")
                ? link -> link.target().toString().equals(wanted)
                : link -> person.address(link.target()).equalsIgnoreCase(wanted);
    }
}
