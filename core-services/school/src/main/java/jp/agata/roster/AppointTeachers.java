package jp.agata.roster;

import java.time.LocalDate;
import java.util.UUID;
import jp.agata.jobs.JobRequest;

/**
 * Opens the posts of the teachers of a package, which live with the prefecture, once its homerooms are there.
 *
 * @param from first day of the posts, as accepted
 */
record AppointTeachers(UUID file, LocalDate from) implements JobRequest {}
