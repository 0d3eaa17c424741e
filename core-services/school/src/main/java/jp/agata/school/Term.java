package jp.agata.school;

import java.time.LocalDate;

/** A term (学期) of a school year, both days inclusive, vacations included. */
public record Term(String name, LocalDate first, LocalDate last) {}
