package jp.agata.tenantadmin;

import java.util.Set;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.stereotype.Component;

/**
 * With role {@code migrate}: migrates before anything else speaks to a database. With no other role it is a release,
 * whose exit code tells whether it is done.
 */
@Component
class MigrationAtStart implements InitializingBean, ExitCodeGenerator {

    private final Migrations migrations;
    private final Set<String> roles;
    private int exitCode;

    MigrationAtStart(Migrations migrations, @Value("${agata.roles:web,worker,migrate}") Set<String> roles) {
        this.migrations = migrations;
        this.roles = roles;
    }

    @Override
    public void afterPropertiesSet() {
        if (roles.contains("migrate")) {
            var report = roles.size() == 1 ? migrations.release() : migrations.run();
            exitCode = report.isDone() ? 0 : 1;
        }
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
