package jp.agata.identity.vault;

import java.util.UUID;
import jp.agata.problem.Problem;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * {@code ./agata vault scan}: with {@code agata.command=vault-scan} the process looks every vault through, says of whom
 * anything was found, and ends with 0 (nothing refers to a child) or 1.
 */
@Component
@ConditionalOnProperty(name = "agata.command", havingValue = "vault-scan")
class VaultScanCommand implements ApplicationRunner, ExitCodeGenerator {

    private final Scans scans;
    private final ScanRows rows;
    private int exitCode;

    VaultScanCommand(Scans scans, ScanRows rows) {
        this.scans = scans;
        this.rows = rows;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var owners = rows.owners();
        var found = owners.stream().mapToInt(this::found).sum();
        exitCode = found > 0 ? 1 : 0;
        System.out.printf("教職員 %d人の置いたものを調べました。児童生徒を指す所・確かめられない所: %d%n", owners.size(), found);
    }

    private int found(UUID person) {
        try {
            var scan = scans.run(person);
            if (!scan.isClean()) {
                System.out.printf("%s: %d%n", person, scan.findings().size());
            }
            return scan.findings().size();
        } catch (Problem outOfReach) {
            System.out.printf("%s: %s%n", person, outOfReach.code().name());
            return 1;
        }
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
