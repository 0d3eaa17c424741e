package jp.agata.standin.graph.user;

import java.util.List;

/** The people of the demo, who are in the directory from the beginning. */
public interface Roster {

    record Member(String oid, String employeeId, String name, String principalName, String post, String municipality) {}

    /** Different whenever the people may be others. */
    Object version();

    List<Member> members();
}
