package jp.agata.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * "May I?", decided here and nowhere else. What is not allowed looks exactly like what is not there; only a missing
 * second factor is said, because the person can mend it.
 */
@Component
public class Access {

    private final Clock clock;

    public Access(Clock clock) {
        this.clock = clock;
    }

    /** Permission for something of the whole tenant or prefecture, whatever the reach. */
    public void require(Permission permission) {
        refuseUnless(may(permission), permission);
    }

    /** Permission over a school's data: the actor's own school, or any school for a board. */
    public void requireSchool(Permission permission, UUID school) {
        refuseUnless(mayInSchool(permission, school), permission);
    }

    /** Permission over one homeroom's data. */
    public void requireHomeroom(Permission permission, UUID school, UUID homeroom) {
        refuseUnless(mayInHomeroom(permission, school, homeroom), permission);
    }

    /** Asked of the post as it is held now: a request under way at midnight has the rights of the new day. */
    public boolean may(Permission permission) {
        var post = Actor.current().post();
        return post.isHeldOn(LocalDate.now(clock)) && post.role().may(permission);
    }

    public boolean mayInSchool(Permission permission, UUID school) {
        var reach = Actor.current().post().role().reach();
        return may(permission) && (reach == Reach.TENANT || reach == Reach.SCHOOL && isOwn(school));
    }

    public boolean mayInHomeroom(Permission permission, UUID school, UUID homeroom) {
        return mayInSchool(permission, school)
                || may(permission)
                        && Actor.current().post().role().reach() == Reach.HOMEROOM
                        && isOwn(school)
                        && homeroom.equals(Actor.current().post().homeroom());
    }

    /** The only school the actor's lists may show; empty for those who see every school of the tenant. */
    public Optional<UUID> ownSchool() {
        return Optional.ofNullable(Actor.current().post().school());
    }

    /** The only homeroom the actor's lists may show; empty for those whose reach is wider. */
    public Optional<UUID> ownHomeroom() {
        var post = Actor.current().post();
        return post.role().reach() == Reach.HOMEROOM ? Optional.ofNullable(post.homeroom()) : Optional.empty();
    }

    private static boolean isOwn(UUID school) {
        return school.equals(Actor.current().post().school());
    }

    private static void refuseUnless(boolean allowed, Permission permission) {
        if (!allowed) {
            throw AccessProblem.NOT_FOUND.with();
        }
        if (permission.classification().needsMultiFactor() && !Actor.current().multiFactor()) {
            throw AccessProblem.MULTI_FACTOR_NEEDED.with(permission.label());
        }
    }
}
