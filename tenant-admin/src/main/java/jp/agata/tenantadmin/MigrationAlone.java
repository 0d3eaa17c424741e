package jp.agata.tenantadmin;

import jp.agata.tenancy.CellProperties;
import jp.agata.tenancy.TenantPasswords;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The parts of the product that a release's migration needs, and no other. Not found by scanning: the server has them all. */
@EnableConfigurationProperties(CellProperties.class)
@Import({
    Cells.class,
    CellPreparation.class,
    TemplateScripts.class,
    SchemaVersions.class,
    Migrations.class,
    MigrationAtStart.class
})
public class MigrationAlone {

    @Bean
    TenantPasswords tenantPasswords(CellProperties properties) {
        return new TenantPasswords(properties.masterKey());
    }
}
