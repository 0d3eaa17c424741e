package jp.agata.identity.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.agata.identity.MunicipalityNames;
import jp.agata.identity.SchoolDirectory;
import jp.agata.identity.orders.Place;
import jp.agata.identity.orders.PlaceNames;
import jp.agata.tenancy.LocalGovernmentCode;
import jp.agata.tenancy.TenantRegistry;

/** Municipalities and schools by code, as they are at one moment; each municipality is asked once. */
class KnownPlaces implements PlaceNames {

    private final Map<String, TenantRegistry.Entry> tenants;
    private final SchoolDirectory schools;
    private final Optional<MunicipalityNames> names;
    private final String prefecture;
    private final Map<String, List<SchoolDirectory.Entry>> read = new HashMap<>();

    /** @param prefecture two digits */
    KnownPlaces(
            Collection<TenantRegistry.Entry> tenants,
            SchoolDirectory schools,
            Optional<MunicipalityNames> names,
            String prefecture) {
        this.tenants = tenants.stream()
                .collect(Collectors.toMap(entry -> entry.tenant().code(), Function.identity()));
        this.schools = schools;
        this.names = names;
        this.prefecture = prefecture;
    }

    /** The prefecture's own code, which stands for its board. */
    String prefectureCode() {
        return LocalGovernmentCode.corrected(prefecture + "0000");
    }

    boolean isOfPrefecture(String municipality) {
        return municipality.startsWith(prefecture)
                && (municipality.equals(prefectureCode())
                        || tenants.containsKey(municipality)
                        || names.flatMap(known -> known.nameOf(municipality)).isPresent());
    }

    /** Whether the municipality works with this system, so that its schools and staff are known. */
    boolean isHere(String municipality) {
        return municipality.equals(prefectureCode())
                || tenant(municipality).filter(TenantRegistry.Entry::isActive).isPresent();
    }

    Optional<String> correctedSchool(String code) {
        return schools.corrected(code);
    }

    Optional<SchoolDirectory.Entry> school(String municipality, String code) {
        return schoolsOf(municipality).stream()
                .filter(school -> school.code().equals(code))
                .findFirst();
    }

    Optional<SchoolDirectory.Entry> school(String municipality, UUID id) {
        return schoolsOf(municipality).stream()
                .filter(school -> school.id().equals(id))
                .findFirst();
    }

    @Override
    public String board(String municipality) {
        return municipality(municipality) + "教育委員会";
    }

    @Override
    public String place(Place place) {
        return place.school() == null
                ? board(place.municipality())
                : school(place.municipality(), place.school())
                        .map(SchoolDirectory.Entry::name)
                        .orElseGet(() -> municipality(place.municipality()) + " " + place.school());
    }

    String municipality(String code) {
        return tenant(code)
                .map(TenantRegistry.Entry::name)
                .or(() -> names.flatMap(known -> known.nameOf(code)))
                .orElse(code);
    }

    /** Codes of the municipalities here whose code or name that is. */
    List<String> called(String words) {
        return words.isEmpty()
                ? List.of()
                : tenants.values().stream()
                        .filter(TenantRegistry.Entry::isActive)
                        .filter(entry -> entry.tenant().code().equals(words)
                                || entry.name().startsWith(words))
                        .map(entry -> entry.tenant().code())
                        .toList();
    }

    private Optional<TenantRegistry.Entry> tenant(String code) {
        return Optional.ofNullable(tenants.get(code));
    }

    private List<SchoolDirectory.Entry> schoolsOf(String municipality) {
        return read.computeIfAbsent(
                municipality,
                code -> tenant(code)
                        .filter(TenantRegistry.Entry::isActive)
                        .map(entry -> schools.schoolsOf(entry.tenant()))
                        .orElse(List.of()));
    }
}
