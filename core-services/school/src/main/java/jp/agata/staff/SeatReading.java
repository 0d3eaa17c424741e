package jp.agata.staff;

import static jp.agata.staff.StaffCheck.CONCURRENT;
import static jp.agata.staff.StaffCheck.HOMEROOM;
import static jp.agata.staff.StaffCheck.SCHOOL;
import static jp.agata.staff.StaffCheck.TITLE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.agata.access.Role;
import jp.agata.homeroom.Homeroom;
import jp.agata.identity.orders.Place;
import jp.agata.identity.orders.Position;
import jp.agata.identity.orders.Titles;
import jp.agata.school.School;
import jp.agata.school.SchoolCode;
import jp.agata.school.SchoolCodeFinding;
import jp.agata.sheet.Finding;
import jp.agata.tenancy.Tenant;

/** What posts each line of a list stands for; what it names that is not here is found. */
final class SeatReading {

    private final SchoolRooms rooms;
    private final LocalDate yearEnd;
    private final Function<Homeroom, String> titleOfTeacher;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<UUID, Integer> linesByHomeroom = new HashMap<>();

    /** @param yearEnd last day of every 担任 */
    SeatReading(SchoolRooms rooms, LocalDate yearEnd, Function<Homeroom, String> titleOfTeacher) {
        this.rooms = rooms;
        this.yearEnd = yearEnd;
        this.titleOfTeacher = titleOfTeacher;
    }

    List<Finding> findings() {
        return findings;
    }

    /** The main post first. */
    List<Seat> seats(StaffCheck.Line line) {
        var seats = new ArrayList<Seat>();
        school(line.school(), line.line(), SCHOOL).ifPresent(school -> {
            titled(school, line.title(), true, line.line(), TITLE).ifPresent(seats::add);
            if (!line.homeroom().isEmpty()) {
                homeroom(school, line).ifPresent(seats::add);
            }
        });
        line.concurrent()
                .forEach((code, title) -> school(code, line.line(), CONCURRENT)
                        .flatMap(school -> titled(school, title, false, line.line(), CONCURRENT))
                        .ifPresent(seats::add));
        return seats;
    }

    private Optional<School> school(SchoolCode code, int line, String column) {
        var school = rooms.school(code);
        if (school.isEmpty()) {
            findings.add(Finding.of(SchoolCodeFinding.UNKNOWN, line, column, code.value()));
        }
        return school;
    }

    private Optional<Seat> titled(School school, String title, boolean main, int line, String column) {
        var place = new Place(Tenant.current().code(), school.code());
        var role = Titles.role(new Position(place, title));
        if (role.isEmpty()) {
            findings.add(Finding.of(StaffFinding.TITLE, line, column, title));
        }
        return role.map(known -> new Seat(known, school, null, title, main, null));
    }

    private Optional<Seat> homeroom(School school, StaffCheck.Line line) {
        var homeroom = rooms.homeroom(school, line.homeroom());
        if (homeroom.isEmpty()) {
            findings.add(Finding.of(StaffFinding.HOMEROOM, line.line(), HOMEROOM, line.homeroom(), school.shortName()));
        }
        homeroom.ifPresent(room -> {
            var first = linesByHomeroom.putIfAbsent(room.id(), line.line());
            if (first != null) {
                findings.add(Finding.of(StaffFinding.HOMEROOM_TWICE, line.line(), HOMEROOM, room.displayName(), first));
            }
        });
        return homeroom.map(
                room -> new Seat(Role.HOMEROOM_TEACHER, school, room, titleOfTeacher.apply(room), true, yearEnd));
    }
}
