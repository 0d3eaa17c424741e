package jp.agata.identity.transfers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import jp.agata.identity.orders.Layout;

/** From the ledger and the directory to a plan with all that is to be known of it. */
record Planning(Staff staff, Directory directory, Rules rules) {

    /** What the prefecture has decided once. */
    record Rules(Layout layout, AccountRules accounts, int mostChangedPercent, Rehearsal.Pace pace, ZoneId zone) {

        Managed managed() {
            return new Managed(layout);
        }
    }

    /** A plan, and what it was made from. */
    record Drafted(Plan plan, List<Wanted> people, Snapshot actual) {}

    Drafted draft(LocalDate day) {
        var people = people(day);
        var actual = directory.read(rules.managed());
        return new Drafted(plan(day, people, actual), people, actual);
    }

    /** What is to do for nothing but what that plan says, with its brakes and a rehearsal. */
    Rehearsed rehearse(Plan plan, Drafted drafted) throws InterruptedException {
        var day = plan.day();
        var rehearsal = Rehearsal.of(
                plan,
                night(day),
                drafted.actual(),
                rules.managed(),
                copied -> plan(day, drafted.people(), copied),
                rules.pace());
        var brakes =
                new Brakes(rules.layout(), rules.mostChangedPercent()).on(plan, drafted.people(), drafted.actual());
        return Rehearsed.of(plan, rehearsal, brakes, drafted.people());
    }

    Instant night(LocalDate day) {
        return day.atStartOfDay(rules.zone()).toInstant();
    }

    private Plan plan(LocalDate day, List<Wanted> people, Snapshot actual) {
        return new Planner(rules.layout(), rules.accounts(), rules.zone()).plan(day, people, actual);
    }

    private List<Wanted> people(LocalDate day) {
        var ledger = staff.ledger();
        var ordered = ledger.people();
        return staff.members().entrySet().stream()
                .filter(member -> ordered.contains(member.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .map(member -> Wanted.of(
                        ledger,
                        member.getKey(),
                        member.getValue().name(),
                        member.getValue().account(),
                        day,
                        rules.layout(),
                        staff.places()))
                .toList();
    }
}
