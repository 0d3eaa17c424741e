package jp.agata.tenantadmin;

import java.util.Set;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

/** With role {@code migrate}: migrates before anything else speaks to a database. The exit code tells what is left to do. */
@Component
class MigrationAtStart implements InitializingBean, ExitCodeGenerator {

    private final Migrations migrations;
    private final boolean active;
    private int exitCode;

    MigrationAtStart(Migrations migrations, @Value("${agata.roles:web,worker,migrate}") Set<String> roles) {
        this.migrations = migrations;
        this.active = roles.contains("migrate");
    }

    @Override
    public void afterPropertiesSet() {
        if (active) {
            exitCode = migrations.run().isDone() ? 0 : 1;
        }
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
