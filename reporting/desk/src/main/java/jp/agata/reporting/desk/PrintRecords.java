package jp.agata.reporting.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface PrintRecords extends JpaRepository<PrintRecord, UUID> {

    List<PrintRecord> findByHomeroomIdAndDayBetweenOrderByPrintedAtDesc(UUID homeroom, LocalDate from, LocalDate until);

    List<PrintRecord> findBySchoolIdOrderByPrintedAtDesc(UUID school, Limit limit);
}
