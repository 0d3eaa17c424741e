package jp.agata.staff;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.agata.access.Post;
import jp.agata.access.Role;
import jp.agata.homeroom.Homeroom;
import jp.agata.school.School;
import org.jspecify.annotations.Nullable;

/**
 * A post that a list says somebody has.
 *
 * @param homeroom for 担任
 * @param main 本務, or the 担任 that goes with it; otherwise 兼務
 * @param until last day; absent while open
 */
public record Seat(
        Role role,
        School school,
        @Nullable Homeroom homeroom,
        String title,
        boolean main,
        @Nullable LocalDate until) {

    /** Duties a school gives among its own; no staff list tells of them, so none takes them away. */
    private static final Set<Role> GIVEN_INSIDE =
            Set.of(Role.CURRICULUM_COORDINATOR, Role.ASSISTANT_HOMEROOM_TEACHER, Role.SUPPORT_COORDINATOR);

    static boolean isToldByLists(Post post) {
        return !GIVEN_INSIDE.contains(post.role());
    }

    /** Whether that is the post: 担任 by the homeroom, others by what they are called. */
    boolean is(Post post) {
        return role == post.role()
                && school.id().equals(post.school())
                && (homeroom == null
                        ? title.equals(post.title())
                        : homeroom.id().equals(post.homeroom()));
    }

    Post open(String tenant, LocalDate from) {
        return new Post(
                UUID.randomUUID(),
                role,
                tenant,
                school.id(),
                homeroom == null ? null : homeroom.id(),
                title,
                from,
                until);
    }

    /** What makes two plans the same. */
    String key() {
        return role + " " + school.id() + " " + (homeroom == null ? title : homeroom.id()) + " " + until;
    }
}
