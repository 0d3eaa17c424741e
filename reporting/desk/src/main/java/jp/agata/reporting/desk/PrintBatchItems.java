package jp.agata.reporting.desk;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PrintBatchItems extends JpaRepository<PrintBatchItem, UUID> {}
