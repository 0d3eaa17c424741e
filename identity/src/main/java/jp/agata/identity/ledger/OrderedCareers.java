package jp.agata.identity.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.agata.access.Role;
import jp.agata.identity.People;
import jp.agata.identity.Person;
import jp.agata.identity.SchoolDirectory;
import jp.agata.identity.orders.Career;
import jp.agata.identity.orders.HeldPost;
import jp.agata.identity.orders.Opening;
import jp.agata.identity.orders.Place;
import jp.agata.identity.orders.Titles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What follows from the ledger for people's posts, written ahead with its days, so that at 0:00 nothing has to run for
 * rights to change: whoever asks which posts are held today is told another answer.
 */
@Component
class OrderedCareers {

    private final OrderQueries queries;
    private final OpeningPosts openings;
    private final CareerRows rows;
    private final People people;
    private final Clock clock;

    OrderedCareers(OrderQueries queries, OpeningPosts openings, CareerRows rows, People people, Clock clock) {
        this.queries = queries;
        this.openings = openings;
        this.rows = rows;
        this.people = people;
        this.clock = clock;
    }

    /** @param intake whose orders were not known before */
    void write(UUID intake, Collection<String> employees, KnownPlaces places) {
        var now = clock.instant();
        var orders = queries.about(employees, now, true).stream()
                .collect(Collectors.groupingBy(listed -> listed.order().employeeId()));
        var begun = openings.of(employees, places, LocalDate.now(clock)).stream()
                .collect(Collectors.groupingBy(Opening::employeeId));
        var known = people.byEmployeeIds(List.copyOf(employees));
        var all = new CareerRows.Rows();
        for (var person : known) {
            var employee = person.employeeId();
            new Writing(person, places, all, now)
                    .write(intake, begun.getOrDefault(employee, List.of()), orders.getOrDefault(employee, List.of()));
        }
        rows.replace(known.stream().map(Person::id).toList(), all);
    }

    private class Writing {

        private final Person person;
        private final KnownPlaces places;
        private final CareerRows.Rows rows;
        private final Instant now;

        Writing(Person person, KnownPlaces places, CareerRows.Rows rows, Instant now) {
            this.person = person;
            this.places = places;
            this.rows = rows;
            this.now = now;
        }

        void write(UUID intake, List<Opening> openings, List<ListedOrder> orders) {
            var versions = OrderedCareer.versions(person.employeeId(), openings, orders, now);
            var before = OrderedCareer.career(
                    person.employeeId(),
                    openings,
                    orders.stream()
                            .filter(order -> !order.intake().equals(intake))
                            .toList(),
                    now);
            for (var i = 0; i < versions.size(); i++) {
                var version = versions.get(i);
                var next = i + 1 < versions.size() ? versions.get(i + 1).shownFrom() : Instant.MAX;
                add(version);
                version.changes(before, now, next, clock)
                        .forEach(at -> rows.changes().add(new CareerRows.ChangeRow(person.id(), at)));
                before = version.career();
            }
        }

        private void add(OrderedCareer version) {
            rows.careers().add(new CareerRows.CareerRow(person.id(), version.shownFrom()));
            add(version.shownFrom(), version.career());
        }

        private void add(Instant shownFrom, Career career) {
            career.posts().forEach(post -> row(shownFrom, post).ifPresent(rows.posts()::add));
            career.leaves()
                    .forEach(leave -> rows.leaves()
                            .add(new CareerRows.LeaveRow(person.id(), shownFrom, leave.from(), leave.until())));
        }

        /** None in a municipality that does not work with this system: there are no rights to have there. */
        private Optional<CareerRows.PostRow> row(Instant shownFrom, HeldPost post) {
            var place = post.position().place();
            if (!places.isHere(place.municipality())) {
                return Optional.empty();
            }
            var code = place.school();
            var school = code == null
                    ? Optional.<UUID>empty()
                    : places.school(place.municipality(), code).map(SchoolDirectory.Entry::id);
            return code != null && school.isEmpty()
                    ? Optional.empty()
                    : Optional.of(row(shownFrom, post, school.orElse(null)));
        }

        private CareerRows.PostRow row(Instant shownFrom, HeldPost post, @Nullable UUID school) {
            var place = post.position().place();
            return new CareerRows.PostRow(
                    id(post, place),
                    person.id(),
                    shownFrom,
                    post.order().isEmpty(),
                    Titles.role(post.position()).map(Role::name).orElse(null),
                    place.municipality().equals(places.prefectureCode()) ? null : place.municipality(),
                    school,
                    post.position().title(),
                    post.from(),
                    post.until());
        }

        /** The same for ever, whatever corrects the order: what was chosen or asked for in a post names it. */
        private UUID id(HeldPost post, Place place) {
            var named = post.order().isEmpty() ? person.employeeId() + " " + place.code() : post.order();
            return UUID.nameUUIDFromBytes(("ordered post " + named).getBytes(StandardCharsets.UTF_8));
        }
    }
}
