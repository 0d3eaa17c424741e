package jp.agata.student;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.AccessProblem;
import jp.agata.access.Actor;
import jp.agata.access.Classification;
import jp.agata.access.Permission;
import jp.agata.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pupil page: seen by those whose reach covers the homeroom the student is in, or was in last. Every view is recorded. */
@Service
@Transactional
class Profiles {

    private final ProfileQueries queries;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Profiles(ProfileQueries queries, Access access, Audit audit, Clock clock) {
        this.queries = queries;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    Profile open(UUID student) {
        var found = queries.find(student).orElseThrow(AccessProblem.NOT_FOUND::with);
        if (!mayIn(found, Permission.VIEW_STUDENT)) {
            throw AccessProblem.NOT_FOUND.with();
        }
        var shown = withContacts(withoutWhereabouts(found));
        audit.record(
                Audit.Action.VIEW,
                Audit.Target.of("student", student),
                shown.contacts().isShown() ? Classification.II : Classification.III);
        return shown;
    }

    private Profile withContacts(Profile found) {
        if (!mayIn(found, Permission.VIEW_CONTACT)) {
            return found;
        }
        if (!Actor.current().multiFactor()) {
            return with(found, new Profile.Contacts(false, true, List.of()));
        }
        var history = queries.contacts(found.student()).stream()
                .map(dated -> found.addressProtected()
                        ? new Profile.Contacts.Dated(dated.contact().withoutAddress(), dated.from())
                        : dated)
                .toList();
        return with(found, new Profile.Contacts(true, false, history));
    }

    // 支援措置: 転出先・転入元の学校も居所の手がかりになる
    private static Profile withoutWhereabouts(Profile found) {
        return found.addressProtected()
                ? new Profile(
                        found.student(),
                        found.birthDate(),
                        found.gender(),
                        true,
                        found.names(),
                        found.stays().stream()
                                .map(Profile.Stay::withoutWhereabouts)
                                .toList(),
                        found.contacts())
                : found;
    }

    private static Profile with(Profile found, Profile.Contacts contacts) {
        return new Profile(
                found.student(),
                found.birthDate(),
                found.gender(),
                found.addressProtected(),
                found.names(),
                found.stays(),
                contacts);
    }

    private boolean mayIn(Profile found, Permission permission) {
        var stay = found.standing(LocalDate.now(clock)).orElseThrow(AccessProblem.NOT_FOUND::with);
        return stay.places().stream()
                .findFirst()
                .map(place -> access.mayInHomeroom(permission, stay.schoolId(), place.homeroom()))
                .orElseGet(() -> access.mayInSchool(permission, stay.schoolId()));
    }
}
