package jp.agata.identity.ledger;

import java.util.Optional;
import jp.agata.identity.MunicipalityNames;
import jp.agata.identity.SchoolDirectory;
import jp.agata.tenancy.TenantRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Opens the list of places as it is now. */
@Component
class OrderPlaces {

    private final TenantRegistry tenants;
    private final SchoolDirectory schools;
    private final ObjectProvider<MunicipalityNames> names;
    private final String prefecture;

    OrderPlaces(
            TenantRegistry tenants,
            SchoolDirectory schools,
            ObjectProvider<MunicipalityNames> names,
            @Value("${agata.prefecture:35}") String prefecture) {
        this.tenants = tenants;
        this.schools = schools;
        this.names = names;
        this.prefecture = prefecture;
    }

    KnownPlaces now() {
        return new KnownPlaces(tenants.all(), schools, Optional.ofNullable(names.getIfAvailable()), prefecture);
    }
}
