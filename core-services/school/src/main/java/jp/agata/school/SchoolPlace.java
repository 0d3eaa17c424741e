package jp.agata.school;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.agata.access.Post;
import jp.agata.tenancy.Tenant;
import jp.agata.tenancy.TenantRegistry;
import jp.agata.web.PlaceName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The school of a post, for the top band and the menu of posts. Whoever holds a post in another municipality is told its
 * name there; if that cell does not answer, the name is missing and the page is not.
 */
@Component
@Order(20)
class SchoolPlace implements PlaceName {

    private static final Logger LOG = LoggerFactory.getLogger(SchoolPlace.class);
    private static final Duration FRESH = Duration.ofMinutes(10);

    private record Place(Tenant tenant, UUID school) {}

    private record Kept(Optional<String> name, long readAt) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TenantRegistry tenants;
    private final Clock clock;
    private final Map<Place, Kept> kept = new ConcurrentHashMap<>();

    SchoolPlace(JdbcClient jdbc, PlatformTransactionManager transactions, TenantRegistry tenants, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        // ほかの市町の名を読むときも、今の市町の接続を借りない
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.tenants = tenants;
        this.clock = clock;
    }

    @Override
    public Optional<String> of(Post post) {
        var school = post.school();
        var tenant = post.tenant();
        if (school == null || tenant == null) {
            return Optional.empty();
        }
        var place = new Place(new Tenant(tenant), school);
        return Tenant.bound().filter(place.tenant()::equals).isPresent() ? read(place) : elsewhere(place);
    }

    private Optional<String> elsewhere(Place place) {
        var known = kept.get(place);
        if (known == null || clock.millis() - FRESH.toMillis() >= known.readAt()) {
            known = new Kept(tryToRead(place), clock.millis());
            kept.put(place, known);
        }
        return known.name();
    }

    private Optional<String> tryToRead(Place place) {
        if (tenants.find(place.tenant().code())
                .filter(TenantRegistry.Entry::isActive)
                .isEmpty()) {
            return Optional.empty();
        }
        try {
            return read(place);
        } catch (RuntimeException away) {
            LOG.warn("The name of a school of {} cannot be read", place.tenant().code(), away);
            return Optional.empty();
        }
    }

    private Optional<String> read(Place place) {
        return place.tenant()
                .call(() -> transaction.execute(status -> jdbc.sql("select name from school where id = :id")
                        .param("id", place.school())
                        .query(String.class)
                        .optional()));
    }
}
