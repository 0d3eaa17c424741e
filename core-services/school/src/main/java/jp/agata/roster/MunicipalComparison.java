package jp.agata.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.agata.characters.SearchKey;
import jp.agata.roster.MunicipalPlan.Known;
import jp.agata.roster.MunicipalPlan.SchoolPlan;
import jp.agata.roster.MunicipalRoster.Member;
import jp.agata.school.School;
import jp.agata.sheet.Finding;
import jp.agata.student.StudentRegister.Entry;

/** Who of a package is on roll already: by life id, or by name at the same place where a list was taken over before. */
final class MunicipalComparison {

    private final Map<UUID, Entry> byLifeId;
    private final Map<List<Object>, Entry> byPlace = new HashMap<>();
    private final List<Entry> register;
    private final Map<String, School> schools;
    private final Set<UUID> found = new HashSet<>();
    private final List<String> elsewhere = new ArrayList<>();

    MunicipalComparison(List<Entry> register, List<School> schools) {
        this.register = register;
        this.byLifeId = register.stream().collect(Collectors.toMap(Entry::lifeId, Function.identity()));
        this.schools = schools.stream().collect(Collectors.toMap(School::code, Function.identity()));
        register.forEach(entry -> byPlace.put(
                List.of(entry.school(), entry.grade(), entry.homeroomName(), entry.number(), key(entry.name())),
                entry));
    }

    MunicipalPlan compare(MunicipalRoster roster) {
        return new MunicipalPlan(
                roster, roster.schools().stream().map(this::plan).toList());
    }

    /** Empty when everybody on roll is where the package has them. */
    List<Finding> findings() {
        return elsewhere.isEmpty()
                ? List.of()
                : List.of(Finding.ofFile(
                        Code.ONEROSTER_OTHER_SCHOOL,
                        "users.csv",
                        elsewhere.size(),
                        elsewhere.stream().distinct().collect(Collectors.joining("・"))));
    }

    private SchoolPlan plan(MunicipalRoster.School school) {
        var rooms =
                school.homerooms().stream().collect(Collectors.toMap(MunicipalRoster.Room::id, Function.identity()));
        var added = new ArrayList<Member>();
        var known = new ArrayList<Known>();
        for (var member : school.students()) {
            var room = java.util.Objects.requireNonNull(rooms.get(member.homeroom()));
            var entry = entry(school, room, member);
            if (entry == null) {
                added.add(member);
            } else {
                known.add(new Known(member, room, entry));
            }
        }
        return new SchoolPlan(school, List.copyOf(added), List.copyOf(known), staying(school));
    }

    private @org.jspecify.annotations.Nullable Entry entry(
            MunicipalRoster.School school, MunicipalRoster.Room room, Member member) {
        var registered = schools.get(school.code().value());
        if (registered == null) {
            return byLifeId.get(member.lifeId());
        }
        var entry = byLifeId.getOrDefault(
                member.lifeId(),
                byPlace.get(
                        List.of(registered.id(), member.grade(), room.name(), member.number(), key(member.name()))));
        if (entry != null && !entry.school().equals(registered.id())) {
            elsewhere.add(entry.schoolName());
        }
        if (entry != null) {
            found.add(entry.student());
        }
        return entry;
    }

    private int staying(MunicipalRoster.School school) {
        var registered = schools.get(school.code().value());
        return registered == null
                ? 0
                : (int) register.stream()
                        .filter(entry -> entry.school().equals(registered.id()))
                        .filter(entry -> !found.contains(entry.student()))
                        .count();
    }

    private static String key(String name) {
        return SearchKey.of(name).value();
    }
}
