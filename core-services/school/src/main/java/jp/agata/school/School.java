package jp.agata.school;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A school (学校).
 *
 * @param code 学校コード of the Ministry, 13 characters
 * @param closedOn last day; absent while open
 */
public record School(
        UUID id,
        String code,
        String name,
        String shortName,
        SchoolKind kind,
        @Nullable LocalDate openedOn,
        @Nullable LocalDate closedOn) {}
