package jp.agata.identity.ledger;

import static jp.agata.identity.ledger.OrderCode.*;

import java.util.Optional;
import jp.agata.identity.orders.Place;
import jp.agata.tenancy.LocalGovernmentCode;

/** Reads a pair of codes: a wrong check digit is a slip of the hand, told with the right one. */
record PlaceReading(KnownPlaces places, OrderReading row) {

    Optional<Place> read(OrderColumn municipality, OrderColumn school) {
        var code = row.needed(municipality);
        if (code.isEmpty() || !isMunicipality(code, municipality)) {
            return Optional.empty();
        }
        if (!places.isHere(code)) {
            row.add(MUNICIPALITY_NOT_HERE, municipality, code, places.municipality(code));
        }
        var of = row.text(school);
        if (of.isEmpty()) {
            return Optional.of(new Place(code, null));
        }
        return isSchool(code, of, school) ? Optional.of(new Place(code, of)) : Optional.empty();
    }

    private boolean isMunicipality(String code, OrderColumn column) {
        if (!LocalGovernmentCode.isValid(code)) {
            row.add(MUNICIPALITY_MALFORMED, column, code);
            return false;
        }
        if (!places.isOfPrefecture(code)) {
            row.add(MUNICIPALITY_UNKNOWN, column, code);
            return false;
        }
        return true;
    }

    private boolean isSchool(String municipality, String code, OrderColumn column) {
        var corrected = places.correctedSchool(code);
        if (corrected.isEmpty()) {
            row.add(SCHOOL_MALFORMED, column, code);
            return false;
        }
        if (!corrected.get().equals(code)) {
            row.add(SCHOOL_CHECK_DIGIT, column, code, corrected.get());
            return false;
        }
        if (places.isHere(municipality) && places.school(municipality, code).isEmpty()) {
            row.add(SCHOOL_UNKNOWN, column, code, places.municipality(municipality));
            return false;
        }
        return true;
    }
}
