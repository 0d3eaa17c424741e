package jp.agata.staff;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.agata.identity.Person;
import jp.agata.identity.StaffRegister.Member;
import jp.agata.sheet.Finding;

/** Who of a list is known here, and what of their posts becomes different. */
final class StaffComparison {

    private final Map<String, Member> members;
    private final Set<String> elsewhere;
    private final List<Finding> findings = new ArrayList<>();

    /** @param elsewhere numbers of people of other municipalities, of whom nothing may be learnt or changed */
    StaffComparison(List<Member> members, Set<String> elsewhere) {
        this.members = members.stream()
                .collect(Collectors.toMap(member -> member.person().employeeId(), Function.identity()));
        this.elsewhere = elsewhere;
    }

    StaffPlan compare(List<StaffCheck.Line> lines, SeatReading seats, LocalDate from) {
        var people = lines.stream().map(line -> plan(line, seats.seats(line))).toList();
        findings.addAll(seats.findings());
        return new StaffPlan(from, people, staying(lines));
    }

    List<Finding> findings() {
        return findings;
    }

    private StaffPlan.PersonPlan plan(StaffCheck.Line line, List<Seat> seats) {
        var member = Optional.ofNullable(members.get(line.employeeId()));
        if (elsewhere.contains(line.employeeId())) {
            findings.add(Finding.of(StaffFinding.ELSEWHERE, line.line(), StaffCheck.EMPLOYEE_ID, line.employeeId()));
        }
        member.map(Member::person)
                .filter(known -> isSomebodyElse(known, line))
                .ifPresent(known -> findings.add(
                        Finding.of(StaffFinding.OTHER_NAME, line.line(), StaffCheck.NAME, known.name(), line.name())));
        return StaffPlan.PersonPlan.of(line, member, seats);
    }

    /** 結婚などで変わるのは姓だけ。姓も名も違えば番号の取り違えかもしれない */
    private static boolean isSomebodyElse(Person known, StaffCheck.Line line) {
        var parts = Arrays.asList(line.name().split("[ 　]+"));
        return Arrays.stream(known.name().split("[ 　]+")).noneMatch(parts::contains);
    }

    private List<Member> staying(List<StaffCheck.Line> lines) {
        var listed = lines.stream().map(StaffCheck.Line::employeeId).collect(Collectors.toSet());
        return members.values().stream()
                .filter(member -> !member.posts().isEmpty()
                        && !listed.contains(member.person().employeeId()))
                .toList();
    }
}
