package jp.agata.identity;

import java.util.Optional;

/** The municipalities of the prefecture by code, whether or not they are here yet. Implemented by tenant-admin. */
public interface MunicipalityNames {

    /** 「下関市」; empty for a code the prefecture's list does not have. */
    Optional<String> nameOf(String municipality);
}
