package jp.agata.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.agata.tenancy.Tenant;

/** The schools of a municipality, as far as staff are placed in them. Implemented by school. */
public interface SchoolDirectory {

    record Entry(UUID id, String code, String name) {}

    List<Entry> schoolsOf(Tenant tenant);

    /** The code with the check digit it should have; empty if it has not even the form of a 学校コード. */
    Optional<String> corrected(String code);
}
