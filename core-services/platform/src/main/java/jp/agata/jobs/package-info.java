/**
 * Work that is slow, may fail or leaves the system: a row in the tenant's outbox, written in the business transaction,
 * then run at least once by the cell's scheduler inside the tenant's scope. Handlers are idempotent.
 */
@NullMarked
package jp.agata.jobs;

import org.jspecify.annotations.NullMarked;
