/**
 * The trail of every view, change, print, export and sign-in (監査証跡): one hash-chained row in the transaction of
 * what it records, in the tenant's own schema, which the tenant's role can add to and never alter.
 */
@NullMarked
package jp.agata.audit;

import org.jspecify.annotations.NullMarked;
