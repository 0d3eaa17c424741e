package jp.agata.roster;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.agata.characters.Kana;
import jp.agata.homeroom.HomeroomKind;
import jp.agata.roster.MunicipalRoster.Member;
import jp.agata.roster.MunicipalRoster.Room;
import jp.agata.roster.MunicipalRoster.School;
import jp.agata.roster.MunicipalRoster.Staff;
import jp.agata.roster.OneRosterTable.Entry;
import jp.agata.school.SchoolCode;

/** From a package without errors to schools, homerooms, children and staff in our own words. */
final class OneRosterReading {

    private static final Pattern REGULAR = Pattern.compile("[1-9]年(.+)組");
    private static final Pattern MULTI_GRADE = Pattern.compile("([1-9](?:・[1-9])+)年");

    private static final Pattern KOUMU = Pattern.compile("\\{Koumu:(.+)}");

    private final Map<OneRosterFile, OneRosterTable> tables;
    private final Map<String, Entry> users;

    private OneRosterReading(Map<OneRosterFile, OneRosterTable> tables) {
        this.tables = tables;
        this.users = entries(OneRosterFile.USERS).collect(Collectors.toMap(Entry::id, Function.identity()));
    }

    static MunicipalRoster read(Map<OneRosterFile, OneRosterTable> tables, String systemCode) {
        var reading = new OneRosterReading(tables);
        var year = reading.entries(OneRosterFile.ACADEMIC_SESSIONS)
                .mapToInt(session -> Integer.parseInt(session.get("schoolYear")))
                .max()
                .orElseThrow();
        var schools = reading.entries(OneRosterFile.ORGS)
                .filter(org -> org.get("type").equals("school"))
                .map(reading::school)
                .toList();
        return new MunicipalRoster(systemCode, year, schools);
    }

    private Stream<Entry> entries(OneRosterFile file) {
        var table = tables.get(file);
        return table == null ? Stream.empty() : table.entries().stream();
    }

    private School school(Entry org) {
        var rooms = entries(OneRosterFile.CLASSES)
                .filter(room -> room.get("schoolSourcedId").equals(org.id()))
                .filter(room -> room.get("classType").equals("homeroom"))
                .map(OneRosterReading::room)
                .toList();
        return new School(
                new SchoolCode(org.get("identifier")), org.get("name"), rooms, students(rooms), staff(org.id(), rooms));
    }

    private static Room room(Entry room) {
        var grades = room.list("grades").stream().map(OneRosterReading::grade).toList();
        var title = room.get("title");
        var regular = REGULAR.matcher(title);
        var multi = MULTI_GRADE.matcher(title);
        var id = UUID.fromString(room.id());
        if (room.get("metadata.jp.specialNeeds").equals("true")) {
            return new Room(
                    id,
                    title.endsWith("組") ? title.substring(0, title.length() - 1) : title,
                    HomeroomKind.SPECIAL_NEEDS,
                    grades);
        }
        if (multi.matches()) {
            return new Room(id, multi.group(1), HomeroomKind.MULTI_GRADE, grades);
        }
        return new Room(id, regular.matches() ? regular.group(1) : title, HomeroomKind.REGULAR, grades);
    }

    private List<Member> students(List<Room> rooms) {
        var ids = rooms.stream().map(Room::id).collect(Collectors.toSet());
        return entries(OneRosterFile.ENROLLMENTS)
                .filter(enrollment -> enrollment.get("role").equals("student"))
                .filter(enrollment -> ids.contains(UUID.fromString(enrollment.get("classSourcedId"))))
                .map(this::member)
                .toList();
    }

    private Member member(Entry enrollment) {
        var user = user(enrollment.get("userSourcedId"));
        var name = name(user);
        return new Member(
                UUID.fromString(user.get("userMasterIdentifier")),
                name,
                furigana(user),
                isCalledOtherwise(user) ? preferred(user, "preferredFamilyName", "preferredGivenName") : name,
                isCalledOtherwise(user) ? preferredFurigana(user) : furigana(user),
                user.list("grades").stream()
                        .map(OneRosterReading::grade)
                        .findFirst()
                        .orElse(0),
                UUID.fromString(enrollment.get("classSourcedId")),
                enrollment.get("metadata.jp.shussekiNo").isEmpty()
                        ? 0
                        : Integer.parseInt(enrollment.get("metadata.jp.shussekiNo")));
    }

    private List<Staff> staff(String org, List<Room> rooms) {
        var inCharge = teaching(rooms, "true");
        var assisting = teaching(rooms, "false");
        return entries(OneRosterFile.ROLES)
                .filter(role -> role.get("orgSourcedId").equals(org)
                        && !List.of("student", "guardian").contains(role.get("role")))
                .map(role -> {
                    var user = user(role.get("userSourcedId"));
                    return new Staff(
                            employeeId(user),
                            name(user),
                            furigana(user),
                            role.get("role"),
                            inCharge.getOrDefault(user.id(), List.of()),
                            assisting.getOrDefault(user.id(), List.of()));
                })
                .toList();
    }

    /** Homerooms by teacher; primary is 正担任. */
    private Map<String, List<UUID>> teaching(List<Room> rooms, String primary) {
        var roomIds = rooms.stream().map(Room::id).collect(Collectors.toSet());
        return entries(OneRosterFile.ENROLLMENTS)
                .filter(e -> e.get("role").equals("teacher") && e.get("primary").equals(primary))
                .filter(e -> roomIds.contains(UUID.fromString(e.get("classSourcedId"))))
                .collect(Collectors.groupingBy(
                        e -> e.get("userSourcedId"),
                        Collectors.mapping(e -> UUID.fromString(e.get("classSourcedId")), Collectors.toList())));
    }

    /** 職員番号 has a column of its own; some systems give it among the ids as {Koumu:062308} only. */
    private static String employeeId(Entry user) {
        if (!user.get("identifier").isEmpty()) {
            return user.get("identifier");
        }
        return user.list("userIds").stream()
                .map(KOUMU::matcher)
                .filter(Matcher::matches)
                .map(id -> id.group(1))
                .findFirst()
                .orElse("");
    }

    private Entry user(String id) {
        var user = users.get(id);
        if (user == null) {
            throw new IllegalStateException("References were checked: " + id);
        }
        return user;
    }

    /** 「姓　名」; a name with a middle one is written through in its own order with ・. */
    private static String name(Entry user) {
        return user.get("middleName").isEmpty()
                ? user.get("familyName") + "　" + user.get("givenName")
                : user.get("givenName") + "・" + user.get("middleName") + "・" + user.get("familyName");
    }

    /** Hiragana for names of this form, katakana for those written in katakana. */
    private static String furigana(Entry user) {
        if (!user.get("middleName").isEmpty()) {
            return name(user);
        }
        return Kana.toHiragana(user.get("metadata.jp.kanaFamilyName") + "　" + user.get("metadata.jp.kanaGivenName"));
    }

    private static boolean isCalledOtherwise(Entry user) {
        return !user.get("preferredFamilyName").isEmpty()
                && !(user.get("preferredFamilyName").equals(user.get("familyName"))
                        && user.get("preferredGivenName").equals(user.get("givenName")));
    }

    private static String preferredFurigana(Entry user) {
        return Kana.toHiragana(
                preferred(user, "metadata.jp.kanaPreferredFamilyName", "metadata.jp.kanaPreferredGivenName"));
    }

    private static String preferred(Entry user, String family, String given) {
        return (user.get(family) + "　" + user.get(given)).strip();
    }

    private static int grade(String code) {
        return code.charAt(1) - '0';
    }
}
