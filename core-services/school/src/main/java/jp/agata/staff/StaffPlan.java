package jp.agata.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.agata.access.Post;
import jp.agata.identity.StaffRegister;
import jp.agata.identity.StaffRegister.Member;
import jp.agata.identity.orders.Opening;
import jp.agata.identity.orders.Place;
import jp.agata.identity.orders.Position;
import jp.agata.intake.GivenFile;
import jp.agata.sheet.Fingerprint;

/**
 * What accepting a staff list changes. Whoever is not in it keeps what they have: leaving is ordered, not left out.
 *
 * @param from first day of the posts it opens
 * @param staying in a post, but not in the list
 */
public record StaffPlan(LocalDate from, List<PersonPlan> people, List<Member> staying) {

    /** @param member absent for somebody new to the municipality */
    public record PersonPlan(
            StaffCheck.Line line, Optional<Member> member, List<Seat> seats, List<Seat> opened, List<Post> closed) {

        static PersonPlan of(StaffCheck.Line line, Optional<Member> member, List<Seat> seats) {
            var posts = member.map(Member::posts).orElse(List.of());
            return new PersonPlan(
                    line,
                    member,
                    seats,
                    seats.stream()
                            .filter(seat -> posts.stream().noneMatch(seat::is))
                            .toList(),
                    posts.stream()
                            .filter(post ->
                                    Seat.isToldByLists(post) && seats.stream().noneMatch(seat -> seat.is(post)))
                            .toList());
        }

        public boolean isNew() {
            return member.isEmpty();
        }

        public boolean isRenamed() {
            return member.map(Member::person)
                    .filter(known -> !known.name().equals(line.name())
                            || !known.furigana().equals(line.furigana()))
                    .isPresent();
        }

        public boolean isMoved() {
            return !isNew() && !(opened.isEmpty() && closed.isEmpty());
        }

        boolean isChanged() {
            return isNew() || isRenamed() || isMoved();
        }

        private StaffRegister.Change change(String tenant, LocalDate from) {
            return new StaffRegister.Change(
                    line.employeeId(),
                    line.name(),
                    line.furigana(),
                    closed.stream().map(Post::id).toList(),
                    opened.stream().map(seat -> seat.open(tenant, from)).toList());
        }

        private List<Opening> openings(String tenant, LocalDate from) {
            return seats.stream()
                    .filter(seat -> seat.homeroom() == null)
                    .map(seat -> new Opening(
                            line.employeeId(),
                            new Position(new Place(tenant, seat.school().code()), seat.title()),
                            seat.main(),
                            since(seat, from)))
                    .toList();
        }

        private LocalDate since(Seat seat, LocalDate from) {
            return member.stream()
                    .flatMap(known -> known.posts().stream())
                    .filter(seat::is)
                    .map(Post::from)
                    .findFirst()
                    .orElse(from);
        }

        private String key() {
            return line.employeeId() + "|" + line.name() + "|" + line.furigana() + "|"
                    + opened.stream().map(Seat::key).sorted().toList() + "|"
                    + closed.stream().map(post -> post.id().toString()).sorted().toList();
        }
    }

    public List<PersonPlan> added() {
        return people.stream().filter(PersonPlan::isNew).toList();
    }

    public List<PersonPlan> renamed() {
        return people.stream().filter(PersonPlan::isRenamed).toList();
    }

    public List<PersonPlan> moved() {
        return people.stream().filter(PersonPlan::isMoved).toList();
    }

    public int openedPosts() {
        return people.stream().mapToInt(person -> person.opened().size()).sum();
    }

    public int closedPosts() {
        return people.stream().mapToInt(person -> person.closed().size()).sum();
    }

    GivenFile.Counts counts() {
        var added = added().size();
        var changed = (int) people.stream().filter(PersonPlan::isChanged).count() - added;
        return new GivenFile.Counts(added, changed, people.size() - added - changed);
    }

    /** The same as long as accepting would do the same. */
    String fingerprint() {
        return Fingerprint.of(from
                + people.stream()
                        .filter(PersonPlan::isChanged)
                        .map(PersonPlan::key)
                        .sorted()
                        .collect(Collectors.joining("\n", "\n", "")));
    }

    List<StaffRegister.Change> changes(String tenant) {
        return people.stream()
                .filter(PersonPlan::isChanged)
                .map(person -> person.change(tenant, from))
                .toList();
    }

    List<Opening> openings(String tenant) {
        var openings = new ArrayList<Opening>();
        people.forEach(person -> openings.addAll(person.openings(tenant, from)));
        return openings;
    }
}
