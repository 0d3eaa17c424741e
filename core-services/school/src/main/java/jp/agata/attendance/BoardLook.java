package jp.agata.attendance;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * When this session's look at a board was last recorded. A board that stays open is refreshed many times a morning; that
 * is one look, recorded anew every ten minutes.
 */
final class BoardLook {

    private static final Duration ONE_LOOK = Duration.ofMinutes(10);

    private BoardLook() {}

    static boolean isRecent(HttpSession session, UUID school, Clock clock) {
        return session.getAttribute(name(school)) instanceof Long at && clock.millis() - at < ONE_LOOK.toMillis();
    }

    static void remember(HttpSession session, UUID school, Clock clock) {
        session.setAttribute(name(school), clock.millis());
    }

    private static String name(UUID school) {
        return "look:attendance-board:" + school;
    }
}
