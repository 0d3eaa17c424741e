package jp.agata.identity.transfers;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import jp.agata.identity.orders.Career;
import jp.agata.identity.orders.Desired;
import jp.agata.identity.orders.HeldPost;
import jp.agata.identity.orders.Layout;
import jp.agata.identity.orders.Leave;
import jp.agata.identity.orders.Ledger;
import jp.agata.identity.orders.PlaceNames;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff, and how the account is to be on a day.
 *
 * @param oid of the account we know; absent until there is one
 * @param held posts kept on that day, the main one first
 * @param heldBefore the same for the day before
 * @param coming posts that begin later
 * @param lostOn the last day on which a right was lost, by then: nobody may be signed in since before
 * @param leftOn first day out of service
 */
record Wanted(
        String employeeId,
        String name,
        @Nullable UUID oid,
        Desired desired,
        List<HeldPost> held,
        List<HeldPost> heldBefore,
        List<HeldPost> coming,
        @Nullable LocalDate lostOn,
        @Nullable LocalDate leftOn) {

    static Wanted of(
            Ledger ledger,
            String employeeId,
            String name,
            @Nullable UUID oid,
            LocalDate day,
            Layout layout,
            PlaceNames names) {
        var career = ledger.careerUntil(employeeId, day);
        return new Wanted(
                employeeId,
                name,
                oid,
                ledger.desired(employeeId, day, layout, names),
                career.heldOn(day),
                career.heldOn(day.minusDays(1)),
                ledger.career(employeeId).posts().stream()
                        .filter(post -> post.from().isAfter(day))
                        .toList(),
                lostOn(career, day).orElse(null),
                career.leftOn());
    }

    boolean isEnabled() {
        return desired.enabled();
    }

    Map<Trait, String> traits() {
        var traits = new EnumMap<Trait, String>(Trait.class);
        traits.put(Trait.ENABLED, Boolean.toString(desired.enabled()));
        desired.attributes().ifPresent(said -> {
            traits.put(Trait.COMPANY_NAME, said.companyName());
            traits.put(Trait.DEPARTMENT, said.department());
            traits.put(Trait.OFFICE_LOCATION, said.officeLocation());
            traits.put(Trait.JOB_TITLE, said.jobTitle());
            traits.put(Trait.PLACES, said.places());
            traits.put(Trait.APPLIED_ORDER, said.appliedOrder());
        });
        return traits;
    }

    /** The place of the main post, of the last one for who has left. */
    Optional<String> place() {
        return desired.attributes().map(Desired.Attributes::officeLocation);
    }

    /** Where the person is counted: the municipality of {@link #place}. */
    String municipality() {
        return place().map(code -> code.substring(0, 6)).orElse("");
    }

    /** The municipality of the main post on the day; empty without one. */
    String home() {
        return municipality(held);
    }

    String homeBefore() {
        return municipality(heldBefore);
    }

    boolean isLeaver() {
        return leftOn != null && held.isEmpty();
    }

    /** Whoever has no licence has no mailbox that could be handed to anybody. */
    boolean hasNoMailbox() {
        return desired.licences().isEmpty();
    }

    Movement movement() {
        return Movement.between(heldBefore, held);
    }

    PlanOp.Subject subject(@Nullable Account account) {
        var version = desired.attributes().map(Desired.Attributes::appliedOrder).orElse("");
        return new PlanOp.Subject(employeeId, account == null ? null : account.oid(), version);
    }

    private static String municipality(List<HeldPost> posts) {
        return posts.isEmpty() ? "" : posts.getFirst().position().place().municipality();
    }

    private static Optional<LocalDate> lostOn(Career career, LocalDate day) {
        var ended = career.posts().stream()
                .map(HeldPost::until)
                .flatMap(Stream::ofNullable)
                .map(until -> until.plusDays(1));
        var left = career.leaves().stream().map(Leave::from);
        return Stream.concat(ended, left).filter(lost -> !lost.isAfter(day)).max(LocalDate::compareTo);
    }
}
