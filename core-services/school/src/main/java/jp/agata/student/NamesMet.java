package jp.agata.student;

import java.util.List;
import java.util.Optional;
import jp.agata.access.Post;
import jp.agata.access.Reach;
import jp.agata.identity.vault.ChildName;
import jp.agata.identity.vault.ChildNames;
import jp.agata.tenancy.Tenant;
import jp.agata.tenancy.TenantRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The names a teacher's vault is kept free of. Only of children who were on the roll while the post was held: what the
 * check answers must not tell a former teacher who came after.
 */
@Component
class NamesMet implements ChildNames {

    private static final Logger LOG = LoggerFactory.getLogger(NamesMet.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final TenantRegistry tenants;

    NamesMet(JdbcClient jdbc, PlatformTransactionManager transactions, TenantRegistry tenants) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.tenants = tenants;
    }

    @Override
    public Optional<List<ChildName>> metBy(Post post) {
        var tenant = post.tenant();
        if (tenant == null || post.school() == null && post.role().reach() != Reach.TENANT) {
            return Optional.of(List.of());
        }
        try {
            return tenants.find(tenant).filter(TenantRegistry.Entry::isActive).map(entry -> read(entry.tenant(), post));
        } catch (RuntimeException away) {
            LOG.warn("The names of {} cannot be read", tenant, away);
            return Optional.empty();
        }
    }

    private List<ChildName> read(Tenant tenant, Post post) {
        return tenant.call(() -> transaction.execute(_ -> jdbc.sql("""
                        select distinct n.name, n.furigana from student_name n
                        join enrollment e on e.student_id = n.student_id
                        where (cast(:school as uuid) is null or e.school_id = :school)
                          and (cast(:until as date) is null or e.start_date <= :until)
                          and (e.roll_end_date is null or e.roll_end_date >= :from)""")
                .param("school", post.school())
                .param("from", post.from())
                .param("until", post.until())
                .query(ChildName.class)
                .list()));
    }
}
