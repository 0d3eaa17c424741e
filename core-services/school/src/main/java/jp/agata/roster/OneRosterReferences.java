package jp.agata.roster;

import static jp.agata.roster.Code.*;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.agata.roster.OneRosterColumn.Rule;
import jp.agata.roster.OneRosterTable.Entry;
import jp.agata.school.SchoolCodeCheck;
import jp.agata.sheet.Finding;

/** Rules between rows and files: ids are unique, what is pointed at is there and of the right kind. */
final class OneRosterReferences {

    private final Map<OneRosterFile, OneRosterTable> tables;
    private final List<Finding> findings;
    private final Map<String, Set<String>> ids = new HashMap<>();

    OneRosterReferences(Map<OneRosterFile, OneRosterTable> tables, List<Finding> findings) {
        this.tables = tables;
        this.findings = findings;
        tables.values()
                .forEach(table -> ids.put(
                        table.file().label(),
                        table.entries().stream().map(Entry::id).collect(Collectors.toSet())));
    }

    void check() {
        unique();
        master();
        tables.values().forEach(table -> table.entries().forEach(entry -> dangling(table, entry)));
        orgs();
        subjects(OneRosterFile.COURSES);
        subjects(OneRosterFile.CLASSES);
        studentsAreNotPrimary();
        roles();
        places();
    }

    private List<Entry> entries(OneRosterFile file) {
        var table = tables.get(file);
        return table == null ? List.of() : table.entries();
    }

    private void unique() {
        for (var table : tables.values()) {
            if (table.file() != OneRosterFile.DEMOGRAPHICS) {
                same(table.entries(), "sourcedId", ONEROSTER_DUPLICATE_ID);
            }
        }
    }

    private void master() {
        same(entries(OneRosterFile.USERS), "userMasterIdentifier", ONEROSTER_DUPLICATE_MASTER);
    }

    /** All rows that share a value, in one finding. */
    private void same(List<Entry> entries, String column, Code code) {
        entries.stream()
                .filter(entry -> !entry.get(column).isEmpty())
                .collect(Collectors.groupingBy(entry -> entry.get(column)))
                .forEach((value, sharing) -> {
                    if (sharing.size() > 1) {
                        var lines = sharing.stream()
                                .map(entry -> entry.row().line())
                                .toList();
                        var where = sharing.getFirst().table().file().fileName() + " " + column;
                        findings.add(Finding.of(code, lines, where, value));
                    }
                });
    }

    private void dangling(OneRosterTable table, Entry entry) {
        for (var column : table.file().columns()) {
            if (column.rule() == Rule.REFERENCE || column.rule() == Rule.REFERENCES) {
                var target = column.options().getFirst();
                targets(entry, column).stream()
                        .filter(id -> !ids.getOrDefault(target, Set.of()).contains(id))
                        .forEach(id ->
                                findings.add(entry.finding(ONEROSTER_DANGLING, column.name(), id, target + ".csv")));
            }
        }
    }

    /** «NULL» as text stands for «no parent» in packages made for some older receivers. */
    private static List<String> targets(Entry entry, OneRosterColumn column) {
        var values = entry.list(column.name());
        return column.name().equals("parentSourcedId") && values.equals(List.of("NULL")) ? List.of() : values;
    }

    private void orgs() {
        var schools = entries(OneRosterFile.ORGS).stream()
                .filter(org -> org.get("type").equals("school"))
                .toList();
        schools.forEach(
                org -> SchoolCodeCheck.read(org.get("identifier"), org.row().line(), "orgs.csv identifier", findings));
        var schoolIds = schools.stream().map(Entry::id).collect(Collectors.toSet());
        for (var file : List.of(OneRosterFile.CLASSES, OneRosterFile.ENROLLMENTS)) {
            entries(file).stream()
                    .filter(entry -> ids.getOrDefault("orgs", Set.of()).contains(entry.get("schoolSourcedId")))
                    .filter(entry -> !schoolIds.contains(entry.get("schoolSourcedId")))
                    .forEach(entry -> findings.add(entry.finding(ONEROSTER_ORG_TYPE, "schoolSourcedId")));
        }
    }

    private void subjects(OneRosterFile file) {
        entries(file).stream()
                .filter(entry -> entry.list("subjects").size()
                        != entry.list("subjectCodes").size())
                .forEach(entry -> findings.add(entry.finding(
                        ONEROSTER_SUBJECT_COUNT,
                        "subjects",
                        entry.list("subjects").size(),
                        entry.list("subjectCodes").size())));
    }

    private void studentsAreNotPrimary() {
        entries(OneRosterFile.ENROLLMENTS).stream()
                .filter(entry -> entry.get("primary").equals("true")
                        && !entry.get("role").equals("teacher"))
                .forEach(entry -> findings.add(entry.finding(ONEROSTER_STUDENT_PRIMARY, "primary")));
    }

    private void roles() {
        var orgsOfUser = new HashMap<String, Set<String>>();
        var primaries = new HashMap<String, Integer>();
        for (var role : entries(OneRosterFile.ROLES)) {
            orgsOfUser
                    .computeIfAbsent(role.get("userSourcedId"), id -> new HashSet<>())
                    .add(role.get("orgSourcedId"));
            primaries.merge(role.get("userSourcedId"), role.get("roleType").equals("primary") ? 1 : 0, Integer::sum);
        }
        for (var user : entries(OneRosterFile.USERS)) {
            var primaryOrg = user.get("primaryOrgSourcedId");
            if (!primaryOrg.isEmpty()
                    && !orgsOfUser.getOrDefault(user.id(), Set.of()).contains(primaryOrg)) {
                findings.add(user.finding(ONEROSTER_PRIMARY_ORG, "primaryOrgSourcedId"));
            } else if (primaries.getOrDefault(user.id(), 0) != 1) {
                findings.add(user.finding(ONEROSTER_PRIMARY_ROLE, "sourcedId", primaries.getOrDefault(user.id(), 0)));
            }
        }
    }

    /** A child sits in one homeroom under a number of its own; otherwise no class list can be made. */
    private void places() {
        var homerooms = entries(OneRosterFile.CLASSES).stream()
                .filter(room -> room.get("classType").equals("homeroom"))
                .toList();
        homerooms.stream()
                .filter(room -> room.list("grades").isEmpty())
                .forEach(room -> findings.add(room.finding(ONEROSTER_REQUIRED, "grades")));
        var ids = homerooms.stream().map(Entry::id).collect(Collectors.toSet());
        var numbers = new HashMap<List<String>, Integer>();
        var users = new HashMap<String, Integer>();
        for (var entry : entries(OneRosterFile.ENROLLMENTS)) {
            if (entry.get("role").equals("student") && ids.contains(entry.get("classSourcedId"))) {
                place(entry, numbers, users);
            }
        }
    }

    private void place(Entry entry, Map<List<String>, Integer> numbers, Map<String, Integer> users) {
        var column = "metadata.jp.shussekiNo";
        var line = entry.row().line();
        var number = entry.get(column);
        if (number.isEmpty()) {
            findings.add(entry.finding(ONEROSTER_REQUIRED, column));
        }
        var holder = numbers.putIfAbsent(List.of(entry.get("classSourcedId"), number), line);
        if (holder != null && !number.isEmpty()) {
            findings.add(entry.finding(ROSTER_DUPLICATE_NUMBER, column, "同じ学級", number, holder));
        }
        var first = users.putIfAbsent(entry.get("userSourcedId"), line);
        if (first != null) {
            findings.add(entry.finding(ROSTER_DUPLICATE_PERSON, "userSourcedId", first));
        }
    }
}
