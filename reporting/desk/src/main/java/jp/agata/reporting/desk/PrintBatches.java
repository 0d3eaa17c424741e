package jp.agata.reporting.desk;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface PrintBatches extends JpaRepository<PrintBatch, UUID> {

    List<PrintBatch> findBySchoolIdOrderByRequestedAtDesc(UUID school, Limit limit);
}
