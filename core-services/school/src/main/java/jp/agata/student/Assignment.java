package jp.agata.student;

import java.time.LocalDate;
import java.util.UUID;

/** A place in a homeroom from a day on: 学級・学年・出席番号. */
public record Assignment(UUID enrollment, UUID homeroom, int grade, int number, LocalDate from, String note) {}
