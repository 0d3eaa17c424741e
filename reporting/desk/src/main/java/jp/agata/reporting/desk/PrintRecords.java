package jp.agata.reporting.desk;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PrintRecords extends JpaRepository<PrintRecord, UUID> {

    /** Prints of these forms, of a homeroom or of its whole school, for a day between the two; latest first. */
    @Query("""
            select p from PrintRecord p where p.form in :forms and p.schoolId = :school
            and (p.homeroomId is null or p.homeroomId = :homeroom) and p.day between :from and :until
            order by p.printedAt desc""")
    List<PrintRecord> ofForms(Collection<String> forms, UUID school, UUID homeroom, LocalDate from, LocalDate until);

    List<PrintRecord> findBySchoolIdOrderByPrintedAtDesc(UUID school, Limit limit);
}
