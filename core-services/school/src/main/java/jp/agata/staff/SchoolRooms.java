package jp.agata.staff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.agata.homeroom.Homeroom;
import jp.agata.homeroom.HomeroomKind;
import jp.agata.homeroom.Homerooms;
import jp.agata.school.School;
import jp.agata.school.SchoolCode;
import jp.agata.school.Schools;

/** Schools and homerooms of a year, found by what a staff list calls them. */
final class SchoolRooms {

    private static final Pattern REGULAR = Pattern.compile("([1-9])-(.+)");

    private final Map<String, School> schools;
    private final Map<UUID, List<Homeroom>> rooms = new HashMap<>();

    private SchoolRooms(Map<String, School> schools) {
        this.schools = schools;
    }

    static SchoolRooms of(Schools schools, Homerooms homerooms, int schoolYear) {
        var all = schools.all();
        var found = new SchoolRooms(all.stream().collect(Collectors.toMap(School::code, Function.identity())));
        all.forEach(school -> found.rooms.put(school.id(), homerooms.ofSchool(school.id(), schoolYear)));
        return found;
    }

    Optional<School> school(SchoolCode code) {
        return Optional.ofNullable(schools.get(code.value()));
    }

    /** 「3-1」「3・4」「ひまわり1」. */
    Optional<Homeroom> homeroom(School school, String written) {
        var regular = REGULAR.matcher(written);
        var isRegular = regular.matches();
        return rooms.getOrDefault(school.id(), List.of()).stream()
                .filter(room -> isRegular
                        ? room.kind() == HomeroomKind.REGULAR
                                && room.isCalled(Integer.parseInt(regular.group(1)), regular.group(2))
                        : room.kind() != HomeroomKind.REGULAR && room.name().equals(written))
                .findFirst();
    }
}
