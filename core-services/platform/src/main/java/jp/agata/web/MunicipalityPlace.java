package jp.agata.web;

import java.util.Optional;
import jp.agata.access.Post;
import jp.agata.tenancy.TenantRegistry;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The municipality alone, where the school's name cannot be had. */
@Component
@Order(30)
class MunicipalityPlace implements PlaceName {

    private final TenantRegistry tenants;

    MunicipalityPlace(TenantRegistry tenants) {
        this.tenants = tenants;
    }

    @Override
    public Optional<String> of(Post post) {
        return Optional.ofNullable(post.tenant()).flatMap(tenants::find).map(TenantRegistry.Entry::name);
    }
}
