package jp.agata.identity.orders;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Posts and leaves of one person, folded from the ledger.
 *
 * @param lastOrder number of the last order that took effect; empty if none has
 * @param leftOn first day without any post after 退職; absent for who is still, or again, in service
 */
public record Career(
        List<HeldPost> posts,
        List<Leave> leaves,
        String lastOrder,
        @Nullable LocalDate leftOn,
        List<Conflict> conflicts) {

    static final Comparator<HeldPost> ORDER = Comparator.comparing(HeldPost::from)
            .thenComparing(HeldPost::main, Comparator.reverseOrder())
            .thenComparing(post -> post.position().place())
            .thenComparing(post -> post.position().title());

    /** Posts kept on that day, the main one first, whether or not duty is done in them. */
    public List<HeldPost> heldOn(LocalDate day) {
        return posts.stream()
                .filter(post -> post.isHeldOn(day))
                .sorted(Comparator.comparing(HeldPost::main, Comparator.reverseOrder())
                        .thenComparing(ORDER))
                .toList();
    }

    public boolean isOnLeave(LocalDate day) {
        return leaves.stream().anyMatch(leave -> leave.covers(day));
    }

    /** Posts from which rights follow on that day. */
    public List<HeldPost> inForceOn(LocalDate day) {
        return isOnLeave(day) ? List.of() : heldOn(day);
    }

    Optional<HeldPost> latestMain(LocalDate day) {
        return posts.stream()
                .filter(post -> post.main() && !post.from().isAfter(day))
                .max(ORDER);
    }
}
