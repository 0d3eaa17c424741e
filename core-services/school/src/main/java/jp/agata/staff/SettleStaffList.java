package jp.agata.staff;

import java.time.LocalDate;
import java.util.UUID;
import jp.agata.jobs.JobRequest;

/**
 * Brings people and posts, which live with the prefecture, to what a municipality accepted.
 *
 * @param from first day of the posts, as accepted
 */
record SettleStaffList(UUID file, LocalDate from) implements JobRequest {}
