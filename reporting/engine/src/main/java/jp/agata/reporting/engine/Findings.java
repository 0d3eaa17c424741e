package jp.agata.reporting.engine;

import java.util.ArrayList;
import java.util.List;

/** What the checks of one template found: faults to mend, and notices of what was left out. */
final class Findings {

    static final int MAX = 100;

    private final List<Finding> faults = new ArrayList<>();
    private final List<Finding> notices = new ArrayList<>();

    void refuse(int line, Fault fault, Object... details) {
        add(Finding.of(line, fault, details));
    }

    void add(Finding finding) {
        if (faults.size() < MAX) {
            faults.add(finding);
        } else if (faults.size() == MAX) {
            faults.add(Finding.of(0, Fault.TOO_MANY_FINDINGS, MAX));
        }
    }

    void notice(int line, Fault fault, Object... details) {
        if (notices.size() < MAX) {
            notices.add(Finding.of(line, fault, details));
        }
    }

    boolean isClean() {
        return faults.isEmpty();
    }

    List<Finding> faults() {
        return List.copyOf(faults);
    }

    List<Finding> notices() {
        return List.copyOf(notices);
    }
}
