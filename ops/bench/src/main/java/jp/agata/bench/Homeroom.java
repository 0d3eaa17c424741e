package jp.agata.bench;

import java.util.UUID;

/** A class of the invented world and its teacher. */
record Homeroom(String tenant, UUID id, String employeeId) {

    String schema() {
        return "t_" + tenant;
    }
}
