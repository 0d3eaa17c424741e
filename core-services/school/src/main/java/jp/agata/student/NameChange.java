package jp.agata.student;

import java.time.LocalDate;
import java.util.UUID;

/** A name that becomes valid on a day; the one before it stays in the history. */
public record NameChange(UUID student, NameKind kind, String name, String furigana, LocalDate from) {}
