package jp.agata.tenantadmin;

import java.util.List;
import java.util.UUID;
import jp.agata.access.Access;
import jp.agata.access.Actor;
import jp.agata.access.Permission;
import jp.agata.problem.Problem;
import jp.agata.tenancy.Tenant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** What the prefectural board may do with its municipalities. Every act leaves a trail; none shows a child's data. */
@Service
class Municipalities {

    private static final Logger LOG = LoggerFactory.getLogger(Municipalities.class);

    private final Provisioning provisioning;
    private final MunicipalityFiles files;
    private final PrefecturalTrail trail;
    private final Migrations migrations;
    private final Access access;

    Municipalities(
            Provisioning provisioning,
            MunicipalityFiles files,
            PrefecturalTrail trail,
            Migrations migrations,
            Access access) {
        this.migrations = migrations;
        this.provisioning = provisioning;
        this.files = files;
        this.trail = trail;
        this.access = access;
    }

    List<Municipality> all() {
        access.require(Permission.MANAGE_TENANTS);
        return files.all();
    }

    List<PrefecturalTrail.Entry> trail() {
        access.require(Permission.MANAGE_TENANTS);
        return trail.latest();
    }

    /** Those of the prefecture's list that are not there yet. */
    List<Gazetteer.Place> missing() {
        access.require(Permission.MANAGE_TENANTS);
        return files.missing();
    }

    /** Written down before this returns; carried out meanwhile, with its progress in {@link #progress}. */
    Municipality add(String code, String name) {
        access.require(Permission.MANAGE_TENANTS);
        var place = files.place(code, name);
        var municipality = provisioning.begin(place.code(), place.name(), files.emptiestCell());
        trail.record(PrefecturalTrail.Action.ADD, municipality.tenant(), municipality.name());
        carryOut(municipality);
        return municipality;
    }

    void tryAgain(Tenant tenant) {
        access.require(Permission.MANAGE_TENANTS);
        var failed = provisioning.get(tenant);
        var begun = provisioning.begin(files.code(tenant), failed.name(), failed.cell());
        trail.record(PrefecturalTrail.Action.TRY_AGAIN, tenant, failed.reason());
        carryOut(begun);
    }

    Municipality get(Tenant tenant) {
        access.require(Permission.MANAGE_TENANTS);
        return provisioning.get(tenant);
    }

    List<TenantBook.Progress> progress(Tenant tenant) {
        access.require(Permission.MANAGE_TENANTS);
        return files.progress(tenant);
    }

    List<Report> reports(Tenant tenant) {
        access.require(Permission.MANAGE_TENANTS);
        return files.reports(tenant);
    }

    Report report(Tenant tenant, UUID id) {
        access.require(Permission.MANAGE_TENANTS);
        trail.record(PrefecturalTrail.Action.VIEW_REPORT, tenant, id.toString());
        return files.report(tenant, id);
    }

    /** Brings whoever is behind to this release's version, this one among them. */
    void migrate(Tenant tenant) {
        access.require(Permission.MANAGE_TENANTS);
        var municipality = provisioning.get(tenant);
        trail.record(PrefecturalTrail.Action.MIGRATE, tenant, municipality.reason());
        migrations.run();
    }

    Report checkDrift(Tenant tenant) {
        access.require(Permission.MANAGE_TENANTS);
        var municipality = provisioning.get(tenant);
        trail.record(PrefecturalTrail.Action.CHECK_DRIFT, tenant, "");
        return files.checkDrift(municipality);
    }

    /** A crash in between is seen by {@link Provisioning#recover}; the rows say where it stood. */
    private void carryOut(Municipality municipality) {
        var actor = Actor.current();
        Thread.startVirtualThread(() -> actor.run(() -> attempt(municipality)));
    }

    private void attempt(Municipality municipality) {
        try {
            provisioning.carryOut(municipality);
        } catch (Problem e) {
            LOG.info("Adding {} failed and is shown as failed", municipality.code(), e);
        }
    }
}
