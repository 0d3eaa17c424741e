package jp.agata.embedded;

import java.util.List;

/** Processes of an installation that outlived their launcher. */
record Orphans(DataFolder data) {

    /** Ends them, the ones that need others first, and returns their names. */
    List<String> end() {
        return Installation.SERVICES.reversed().stream().filter(this::end).toList();
    }

    private boolean end(String service) {
        data.pidFile(service + Training.SUFFIX).endOrphan("KILL");
        return data.pidFile(service).endOrphan(service.equals("postgres") ? "INT" : "TERM");
    }
}
