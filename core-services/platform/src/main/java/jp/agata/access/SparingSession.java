package jp.agata.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session whose last use is exact to a minute, so that most requests have nothing to write. */
record SparingSession<S extends Session>(S kept) implements Session {

    private static final Duration EXACT_TO = Duration.ofMinutes(1);

    @Override
    public void setLastAccessedTime(Instant now) {
        if (Duration.between(kept.getLastAccessedTime(), now).compareTo(EXACT_TO) >= 0) {
            kept.setLastAccessedTime(now);
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return kept.getLastAccessedTime();
    }

    @Override
    public String getId() {
        return kept.getId();
    }

    @Override
    public String changeSessionId() {
        return kept.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return kept.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return kept.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        kept.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        kept.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return kept.getCreationTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        kept.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return kept.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return kept.isExpired();
    }
}
