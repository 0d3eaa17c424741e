package jp.agata.standin.graph.tenant;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.agata.standin.graph.call.Answer;
import jp.agata.standin.graph.call.Call;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.call.Json;
import jp.agata.standin.graph.call.Resource;
import jp.agata.standin.graph.call.Route;
import jp.agata.standin.graph.call.Workload;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** {@code /security/dataSecurityAndGovernance/sensitivityLabels}: the labels of the tenant, lowest first. */
@Component
class SensitivityLabels implements Resource {

    private static final String PATH = "/security/dataSecurityAndGovernance/sensitivityLabels";
    private static final Set<String> READ = Set.of("SensitivityLabels.Read.All", "SensitivityLabel.Read");
    /** The four classes of the Ministry's security guideline; what is new is III until someone says otherwise. */
    private static final List<ObjectNode> LABELS = List.of(
            label(0, "重要性分類IV", "公表された情報、影響をほとんど及ぼさない情報", false, false),
            label(1, "重要性分類III", "学校事務及び教育活動に軽微な影響を及ぼす情報", true, false),
            label(2, "重要性分類II", "学校事務及び教育活動に重大な影響を及ぼす情報", false, true),
            label(3, "重要性分類I", "教職員又は児童生徒の生命、財産、プライバシー等に重大な影響を及ぼす情報", false, true));

    @Override
    public List<Route> routes() {
        return List.of(
                Route.of("GET", PATH, READ, this::list).of(Workload.OTHER),
                Route.of("GET", PATH + "/{id}", READ, this::read).of(Workload.OTHER));
    }

    private Answer list(Call call) {
        return Answer.ok(Json.collection("security/dataSecurityAndGovernance/sensitivityLabels", LABELS));
    }

    private Answer read(Call call) {
        var id = call.id("id").toString();
        var answer = Json.in("security/dataSecurityAndGovernance/sensitivityLabels/$entity");
        answer.setAll(LABELS.stream()
                .filter(label -> label.path("id").asString("").equals(id))
                .findFirst()
                .orElseThrow(() -> GraphError.missing(id)));
        return Answer.ok(answer);
    }

    private static ObjectNode label(int priority, String name, String tip, boolean isDefault, boolean hasProtection) {
        return Json.object()
                .put(
                        "id",
                        UUID.nameUUIDFromBytes(("label " + name).getBytes(StandardCharsets.UTF_8))
                                .toString())
                .put("name", name)
                .put("displayName", name)
                .put("description", tip)
                .put("toolTip", tip)
                .put("priority", priority)
                .put("isDefault", isDefault)
                .put("hasProtection", hasProtection)
                .put("isEndpointProtectionEnabled", false)
                .put("locale", "ja-JP")
                .put("actionSource", "manual");
    }
}
