package jp.agata;

import jp.agata.audit.AuditSeal;
import jp.agata.tenancy.Tenant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * {@code ./agata audit verify TENANT}: with {@code agata.command=audit-verify} the process checks one tenant's trail, or
 * with {@code pref} the prefecture's, says what it found and ends with 0 (whole) or 1 (altered).
 */
@Component
@ConditionalOnProperty(name = "agata.command", havingValue = "audit-verify")
class AuditVerifyCommand implements ApplicationRunner, ExitCodeGenerator {

    private static final String PREFECTURE = "pref";

    private final AuditSeal seal;
    private final String place;
    private int exitCode;

    AuditVerifyCommand(AuditSeal seal, @Value("${agata.tenant}") String place) {
        this.seal = seal;
        this.place = place;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var report = place.equals(PREFECTURE) ? seal.verifyPrefecture() : new Tenant(place).call(seal::verify);
        exitCode = report.broken().isPresent() ? 1 : 0;
        System.out.println(report.broken()
                .map(what -> "監査証跡に異常があります（%s）: %s".formatted(place, what))
                .orElseGet(() ->
                        "監査証跡は書かれたままです（%s）: 記録 %d 件、封 %d 個".formatted(place, report.entries(), report.sealedHeads())));
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
