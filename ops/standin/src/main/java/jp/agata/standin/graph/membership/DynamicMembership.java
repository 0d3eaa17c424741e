package jp.agata.standin.graph.membership;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import jp.agata.standin.graph.GraphSettings;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.directory.Directory;
import jp.agata.standin.graph.directory.Item;
import jp.agata.standin.graph.directory.Kind;
import jp.agata.standin.graph.directory.Values;
import jp.agata.standin.graph.time.Later;
import jp.agata.standin.graph.time.Resettable;
import org.springframework.stereotype.Component;

/** Keeps the members of dynamic groups and units to their rules: not at once, but some time after a user or a rule has changed. */
@Component
public class DynamicMembership implements Resettable {

    private record Ruled(String text, Predicate<Values> rule) {}

    private final Directory directory;
    private final Later later;
    private final Duration delay;
    private final Kind user;
    private final Map<UUID, Ruled> rules = new HashMap<>();

    DynamicMembership(Directory directory, Later later, GraphSettings settings) {
        this.directory = directory;
        this.later = later;
        this.delay = settings.dynamicDelay();
        this.user = directory.schema().user();
        directory.watch(this::noticed);
    }

    /** Whether members come by rule only, so that nobody may be added or removed. */
    public boolean isDynamic(Item item) {
        return isDynamic(item.kind(), directory.latest(item));
    }

    /** Refuses values that do not make a dynamic group or unit, though they claim to. */
    public void check(Kind kind, Values values) {
        var rule = values.text(kind.property("membershipRule"));
        var state = values.text(kind.property("membershipRuleProcessingState"));
        if (isDynamic(kind, values)) {
            if (rule.isEmpty() || !Set.of("On", "Paused").contains(state)) {
                throw GraphError.badRequest("One or more property values specified are invalid.");
            }
            MembershipRule.parse(rule, user);
        } else if (!rule.isEmpty()) {
            throw GraphError.badRequest("Membership rule cannot be set for an object without dynamic membership.");
        }
    }

    @Override
    public void reset() {
        rules.clear();
    }

    private static boolean isDynamic(Kind kind, Values values) {
        var marker = kind.find("groupTypes").orElseGet(() -> kind.property("membershipType"));
        return switch (values.get(marker)) {
            case List<?> types -> types.contains("DynamicMembership");
            case String type -> type.equals("Dynamic");
            case null, default -> false;
        };
    }

    private void noticed(Item item) {
        if (item.kind().equals(user)) {
            later.after(delay, due -> follow(item, due));
        } else {
            ruleMayHaveChanged(item);
        }
    }

    private void ruleMayHaveChanged(Item item) {
        var values = directory.latest(item);
        var kind = item.kind();
        var isOn = values.text(kind.property("membershipRuleProcessingState")).equals("On");
        if (!isDynamic(kind, values) || !isOn) {
            rules.remove(item.id());
            return;
        }
        var text = values.text(kind.property("membershipRule"));
        var known = rules.get(item.id());
        if (known == null || !known.text().equals(text)) {
            rules.put(item.id(), new Ruled(text, MembershipRule.parse(text, user)));
            later.after(delay, due -> directory.all(user).toList().forEach(one -> follow(one, item.id(), due)));
        }
    }

    private void follow(Item item, long due) {
        rules.keySet().forEach(owner -> follow(item, owner, due));
    }

    private void follow(Item item, UUID owner, long due) {
        var ruled = rules.get(owner);
        if (ruled == null || item.isDeleted()) {
            return;
        }
        var belongs = ruled.rule().test(directory.latest(item));
        var members = directory.members();
        if (belongs && !members.isLinked(owner, item.id())) {
            members.put(owner, item.id(), true, due);
        } else if (!belongs && members.isLinked(owner, item.id())) {
            members.remove(owner, item.id(), due);
        }
    }
}
