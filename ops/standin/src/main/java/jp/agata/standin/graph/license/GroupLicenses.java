package jp.agata.standin.graph.license;

import java.util.List;
import java.util.Set;
import jp.agata.standin.graph.call.Answer;
import jp.agata.standin.graph.call.Call;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.call.Json;
import jp.agata.standin.graph.call.Resource;
import jp.agata.standin.graph.call.Route;
import jp.agata.standin.graph.directory.Directory;
import jp.agata.standin.graph.directory.Kind;
import jp.agata.standin.graph.query.Columns;
import jp.agata.standin.graph.query.Reader;
import org.springframework.stereotype.Component;

/** {@code /groups/{id}/assignLicense}: accepted now, done later, and perhaps not for everyone. */
@Component
class GroupLicenses implements Resource {

    private static final Set<String> WRITE =
            Set.of("LicenseAssignment.ReadWrite.All", "Group.ReadWrite.All", "Directory.ReadWrite.All");

    private final Directory directory;
    private final Subscriptions subscriptions;
    private final Licenses licenses;
    private final Reader reader;
    private final Kind group;

    GroupLicenses(Directory directory, Subscriptions subscriptions, Licenses licenses, Reader reader) {
        this.directory = directory;
        this.subscriptions = subscriptions;
        this.licenses = licenses;
        this.reader = reader;
        this.group = directory.schema().group();
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.of("POST", "/groups/{id}/assignLicense", WRITE, this::assign));
    }

    private Answer assign(Call call) {
        var item = directory.existing(group, call.id("id"));
        var values = directory.latest(item);
        if (!values.isTrue(group.property("securityEnabled"))) {
            throw GraphError.badRequest("License can only be assigned to a security-enabled group.");
        }
        var assignment = Assignment.of(call.json(), subscriptions);
        var links = licenses.ofGroups();
        if (assignment.removed().stream().anyMatch(sku -> !links.isLinked(item.id(), sku))) {
            throw GraphError.badRequest("Group does not have a corresponding license.");
        }
        assignment.removed().forEach(sku -> links.remove(item.id(), sku));
        assignment.added().forEach((sku, disabledPlans) -> links.put(item.id(), sku, disabledPlans));
        var answer = Json.in("groups/$entity");
        answer.setAll(reader.shown(item, values, Columns.byDefault(group)));
        return Answer.accepted(answer, call.base() + "/groups/" + item.id());
    }
}
