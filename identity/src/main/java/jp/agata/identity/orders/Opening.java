package jp.agata.identity.orders;

import java.time.LocalDate;

/** A post held before the ledger's first order for that person (台帳の始まりの職), from the staff list. */
public record Opening(String employeeId, Position position, boolean main, LocalDate from) {}
