package jp.agata.standin.graph.group;

import java.util.List;
import java.util.UUID;
import jp.agata.standin.graph.GraphSettings;
import jp.agata.standin.graph.call.Json;
import jp.agata.standin.graph.directory.Directory;
import jp.agata.standin.graph.directory.Kind;
import jp.agata.standin.graph.directory.SecurityIdentifier;
import jp.agata.standin.graph.directory.Values;
import jp.agata.standin.graph.time.GraphClock;
import org.springframework.stereotype.Component;

/** What the directory itself writes into a new group. */
@Component
public class GroupDefaults {

    private final Kind group;
    private final GraphClock clock;
    private final String domain;

    GroupDefaults(Directory directory, GraphClock clock, GraphSettings settings) {
        this.group = directory.schema().group();
        this.clock = clock;
        this.domain = settings.domains().getFirst();
    }

    public Values common(UUID id) {
        var now = Json.time(clock.now());
        return Values.none()
                .with(group.property("createdDateTime"), now)
                .with(group.property("renewedDateTime"), now)
                .with(group.property("groupTypes"), List.of())
                .with(group.property("securityIdentifier"), SecurityIdentifier.of(id));
    }

    /** A Microsoft 365 group has an address and says who sees it. */
    public Values unified(Values values) {
        var address = values.text(group.property("mailNickname")) + "@" + domain;
        var visibility = values.get(group.property("visibility"));
        return values.with(group.property("mail"), address)
                .with(group.property("proxyAddresses"), List.of("SMTP:" + address))
                .with(group.property("visibility"), visibility == null ? "Public" : visibility);
    }
}
