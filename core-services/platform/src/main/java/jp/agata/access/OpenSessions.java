package jp.agata.access;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** All sessions of a person, on whatever server they were begun. */
public class OpenSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** Ended at once: every request reads its session anew. */
    public void end(String principal) {
        sessions.findByPrincipalName(principal).keySet().forEach(sessions::deleteById);
    }
}
