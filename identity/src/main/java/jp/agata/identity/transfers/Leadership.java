package jp.agata.identity.transfers;

import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * One worker of all carries plans out: whoever holds the row of the night. The lock goes with its session, so that
 * another takes over at once when a worker dies. Only the control role reaches the row; an advisory lock would be the
 * whole database's, and any municipality's session could hold it.
 */
record Leadership(DataSource control) {

    private static final String NIGHT = "select name from transfer_lock where name = 'NIGHT' for update skip locked";

    interface Work {
        void run() throws InterruptedException;
    }

    /** @return whether the work was done here */
    boolean whileLeading(Work work) throws InterruptedException {
        try (var session = control.getConnection()) {
            session.setAutoCommit(false);
            try (var statement = session.createStatement();
                    var row = statement.executeQuery(NIGHT)) {
                var leads = row.next();
                if (leads) {
                    work.run();
                }
                return leads;
            } finally {
                session.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
