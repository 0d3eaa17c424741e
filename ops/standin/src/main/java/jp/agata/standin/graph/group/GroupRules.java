package jp.agata.standin.graph.group;

import java.util.List;
import java.util.Set;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.directory.Directory;
import jp.agata.standin.graph.directory.Input;
import jp.agata.standin.graph.directory.Item;
import jp.agata.standin.graph.directory.Kind;
import jp.agata.standin.graph.directory.Values;
import jp.agata.standin.graph.membership.DynamicMembership;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the directory demands of a group's values beyond their types. */
@Component
class GroupRules {

    static final Set<String> REQUIRED = Set.of("displayName", "mailEnabled", "mailNickname", "securityEnabled");
    private static final String NICKNAME = "[\\x21-\\x7E&&[^@()\\\\\\[\\]\";:<>,]]+";

    private final Directory directory;
    private final DynamicMembership dynamic;
    private final Kind group;

    GroupRules(Directory directory, DynamicMembership dynamic) {
        this.directory = directory;
        this.dynamic = dynamic;
        this.group = directory.schema().group();
    }

    void check(Values values, @Nullable Item except) {
        var types = values.get(group.property("groupTypes"));
        var isUnified = isUnified(values);
        if (types instanceof List<?> list
                && !Set.of("Unified", "DynamicMembership").containsAll(list)) {
            throw Input.invalid(group, "groupTypes");
        }
        if (values.isTrue(group.property("mailEnabled")) != isUnified) {
            throw GraphError.badRequest(
                    "The service does not currently support writes of mail-enabled groups. Please ensure"
                            + " that the mail-enablement property is unset and the security-enablement property is set.");
        }
        if (!isUnified && !values.isTrue(group.property("securityEnabled"))) {
            throw GraphError.badRequest("Group must be security-enabled or of type Unified.");
        }
        var nickname = values.text(group.property("mailNickname"));
        if (!nickname.matches(NICKNAME)) {
            throw Input.invalid(group, "mailNickname");
        }
        if (isUnified) {
            directory.requireUnique(group, group.property("mailNickname"), nickname, except);
        }
        dynamic.check(group, values);
    }

    boolean isUnified(Values values) {
        return values.get(group.property("groupTypes")) instanceof List<?> types && types.contains("Unified");
    }
}
