package jp.agata.attendance;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A mark to be entered.
 *
 * @param version of the entry as it was seen; 0 if there was none
 */
public record MarkEdit(UUID enrollment, LocalDate day, Mark mark, int version) {}
