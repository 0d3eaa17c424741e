package jp.agata.student;

import java.time.LocalDate;
import java.util.UUID;

/** A contact that becomes valid on a day. */
public record ContactChange(UUID student, Contact contact, LocalDate from) {}
