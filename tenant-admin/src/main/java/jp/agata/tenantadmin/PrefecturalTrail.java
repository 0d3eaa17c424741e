package jp.agata.tenantadmin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.agata.access.Permission;
import jp.agata.audit.Audit;
import jp.agata.audit.PrefectureAudit;
import jp.agata.identity.People;
import jp.agata.identity.Person;
import jp.agata.tenancy.Tenant;
import org.springframework.stereotype.Component;

/** What the prefecture did, and to which municipality: the part of its trail that this module writes and shows. */
@Component
class PrefecturalTrail {

    enum Action {
        ADD,
        TRY_AGAIN,
        CHECK_DRIFT,
        MIGRATE,
        VIEW_REPORT
    }

    record Entry(Instant at, String actor, Action action, String tenant) {}

    private static final String TARGET = "municipality";
    private static final int SHOWN = 12;

    private final PrefectureAudit audit;
    private final People people;

    PrefecturalTrail(PrefectureAudit audit, People people) {
        this.audit = audit;
        this.people = people;
    }

    void record(Action action, Tenant tenant, String note) {
        audit.record(
                action == Action.VIEW_REPORT ? Audit.Action.VIEW : Audit.Action.CHANGE,
                Audit.Target.of(TARGET, tenant.code()),
                Permission.MANAGE_TENANTS.classification(),
                Map.of("did", action.name(), "note", note));
    }

    /** Newest first. */
    List<Entry> latest() {
        var entries = audit.latest(TARGET, SHOWN);
        var names = people
                .named(entries.stream()
                        .map(PrefectureAudit.Entry::person)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Person::id, Person::name));
        return entries.stream()
                .map(entry -> new Entry(
                        entry.at(),
                        names.getOrDefault(entry.person(), ""),
                        Action.valueOf(String.valueOf(entry.detail().get("did"))),
                        entry.target().id()))
                .toList();
    }
}
