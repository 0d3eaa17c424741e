package jp.agata.standin.graph.throttle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.agata.standin.graph.GraphSettings;
import jp.agata.standin.graph.call.Call;
import jp.agata.standin.graph.call.GraphError;
import jp.agata.standin.graph.call.Route;
import jp.agata.standin.graph.call.Workload;
import jp.agata.standin.graph.directory.Directory;
import jp.agata.standin.graph.time.GraphClock;
import jp.agata.standin.graph.time.Resettable;
import org.springframework.stereotype.Component;

/** Charges every call to the limits it falls under. */
@Component
public class Quotas implements Resettable {

    /** From here on the caller is told how full it is. */
    private static final double WARNING = 0.8;

    private record Charge(String key, Limit limit, double cost) {}

    private final Directory directory;
    private final GraphClock clock;
    private final String tenant;
    private final boolean isEnforcedAtStart;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private volatile boolean isEnforced;

    Quotas(Directory directory, GraphClock clock, GraphSettings settings) {
        this.directory = directory;
        this.clock = clock;
        this.tenant = settings.tenant();
        this.isEnforcedAtStart = settings.quotas();
        this.isEnforced = settings.quotas();
    }

    public void enforce(boolean enforced) {
        isEnforced = enforced;
    }

    @Override
    public void reset() {
        buckets.clear();
        isEnforced = isEnforcedAtStart;
    }

    /** The headers the answer shall carry, or the refusal. */
    public Map<String, String> charge(Call call, Route route) {
        var headers = new LinkedHashMap<String, String>();
        if (route.workload() == Workload.IDENTITY) {
            headers.put("x-ms-resource-unit", Integer.toString(units(call, route)));
        }
        if (!isEnforced) {
            return headers;
        }
        var fullest = 0.0;
        for (var charge : charges(call, route)) {
            var bucket = buckets.computeIfAbsent(charge.key(), key -> new Bucket(charge.limit(), clock.now()));
            var level = bucket.charge(charge.cost(), clock.now());
            if (level.delay() > 0) {
                throw throttled(call, charge.limit(), level);
            }
            fullest = Math.max(fullest, level.share());
        }
        if (fullest >= WARNING && route.workload() == Workload.IDENTITY) {
            headers.put("x-ms-throttle-limit-percentage", share(fullest));
        }
        return headers;
    }

    private List<Charge> charges(Call call, Route route) {
        var application = call.caller().application();
        var charges = new ArrayList<Charge>();
        charges.add(new Charge("all " + application, Limit.EVERYTHING, 1));
        switch (route.workload()) {
            case IDENTITY -> {
                var users = Limit.units(directory.size(directory.schema().user()));
                charges.add(new Charge("units " + users.amount() + application, users, units(call, route)));
                if (!call.isRead()) {
                    charges.add(new Charge("writes " + application, Limit.APPLICATION_WRITES, 1));
                    charges.add(new Charge("writes", Limit.TENANT_WRITES, 1));
                }
            }
            case TEAMS -> {
                var isMembersRead = call.isRead() && call.segments().contains("members");
                charges.add(
                        isMembersRead
                                ? new Charge("team members " + application, Limit.TEAM_MEMBERS_READ, 1)
                                : new Charge("teams " + application, Limit.TEAMS, 1));
                charges.add(new Charge("team " + call.parameter("team") + application, Limit.ONE_TEAM, 1));
            }
            case TEAM_CREATION -> charges.add(new Charge("new teams " + application, Limit.TEAM_CREATION, 1));
            case OTHER -> {}
        }
        return charges;
    }

    private static int units(Call call, Route route) {
        var options = call.options();
        var units = route.units();
        units -= options.get("$select").isPresent() ? 1 : 0;
        units += options.get("$expand").isPresent() ? 1 : 0;
        units -= options.get("$top").filter(top -> top.matches("1?\\d")).isPresent() ? 1 : 0;
        return Math.max(1, units);
    }

    // The caller waits in real time, however fast the directory's clock runs.
    private GraphError throttled(Call call, Limit limit, Bucket.Level level) {
        var seconds = Math.max(1, (long) Math.ceil(level.delay() / 1000.0 / clock.speed()));
        return GraphError.of(429, "TooManyRequests", "Too Many Requests")
                .with(Map.of(
                        "Retry-After", Long.toString(seconds),
                        "x-ms-throttle-limit-percentage", share(level.share()),
                        "x-ms-throttle-scope",
                                limit.scope() + "/" + call.caller().application() + "/" + tenant,
                        "x-ms-throttle-information", limit.information()));
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }
}
